# Accounts with inheritance, transactions that roll back, and a ledger.
class BankError(Exception): pass
class Insufficient(BankError):
    def __init__(self, need, have):
        super().__init__("need %d, have %d" % (need, have))
        self.missing = need - have
class Account:
    count = 0
    def __init__(self, owner, balance=0):
        Account.count += 1
        self.number, self.owner, self._balance, self.history = Account.count, owner, 0, []
        if balance:
            self.deposit(balance)
    @property
    def balance(self): return self._balance
    def deposit(self, n):
        if n <= 0:
            raise ValueError("deposit must be positive")
        self._balance += n
        self.history.append(("in", n))
    def available(self): return self._balance
    def withdraw(self, n):
        if n > self.available():
            raise Insufficient(n, self.available())
        self._balance -= n
        self.history.append(("out", n))
    def month_end(self): pass
    def __repr__(self): return "%s #%d %s: %d" % (type(self).__name__, self.number, self.owner, self._balance)
    def __lt__(self, o): return self._balance < o._balance
    def __gt__(self, o): return self._balance > o._balance
class Savings(Account):
    rate = 5
    def month_end(self):
        interest = self._balance * self.rate // 1200
        if interest:
            self.deposit(interest)
class Checking(Account):
    def __init__(self, owner, balance=0, overdraft=100):
        self.overdraft = overdraft
        super().__init__(owner, balance)
    def available(self): return self._balance + self.overdraft
    def month_end(self):
        super().month_end()
        if self._balance < 0:
            self._balance -= 10
            self.history.append(("fee", 10))
class Transaction:
    def __init__(self, *accounts): self.accounts = accounts
    def __enter__(self):
        self.saved = [(a._balance, len(a.history)) for a in self.accounts]
        return self
    def __exit__(self, kind, e, tb):
        if kind is not None:
            for a, (b, n) in zip(self.accounts, self.saved):
                a._balance = b
                del a.history[n:]
            print("rolled back:", e)
        return kind is not None and issubclass(kind, BankError)
def transfer(a, b, n):
    with Transaction(a, b):
        b.deposit(n)
        a.withdraw(n)
        return True
    return False
ann, bob, cy = Savings("ann", 1000), Checking("bob", 50), Checking("cy", 20, overdraft=0)
print(ann, bob, cy)
print(transfer(ann, bob, 300), transfer(bob, cy, 400), transfer(cy, ann, 1000), transfer(ann, cy, 701))
print(ann, bob, cy)
try:
    transfer(ann, bob, -5)
except ValueError as e:
    print("ValueError", e)
try:
    cy.withdraw(10000)
except Insufficient as e:
    print(e, e.missing)
for month in range(3):
    for a in (ann, bob, cy):
        a.month_end()
print(sorted([ann, bob, cy]), max([ann, bob, cy]).owner, sum(a.balance for a in (ann, bob, cy)))
for a in (ann, bob, cy):
    print(a.number, a.history)
try:
    ann.balance = 5
except AttributeError:
    print("balance is read-only")
