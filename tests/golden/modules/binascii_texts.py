# binascii: hexadecimal, base 64, CRC-32.
import binascii

for data in (b"", b"\x00", b"\xff\x10", b"any carnal pleas", bytes(range(0, 256, 5))):
    digits = binascii.hexlify(data)
    text = binascii.b2a_base64(data)
    print(digits, text, binascii.unhexlify(digits) == data, binascii.a2b_base64(text) == data, "%08x" % binascii.crc32(data))
print(binascii.hexlify(b"\xde\xad\xbe\xef", ":"), binascii.unhexlify("00fFaB"), binascii.unhexlify(bytearray(b"0102")))
print(binascii.b2a_base64(b"plain", newline=False), binascii.a2b_base64("aGk="), binascii.a2b_base64(b"aG\nk=\n"), binascii.a2b_base64(b"+/+/"))
total = 0
for part in (b"123", b"", b"456789"):
    total = binascii.crc32(part, total)
print(total == binascii.crc32(b"123456789") == 0xCBF43926, binascii.crc32(memoryview(b"x123456789y")[1:-1]) == total)
for wrong in (lambda: binascii.unhexlify(b"123"), lambda: binascii.unhexlify(b"0g"), lambda: binascii.a2b_base64(b"a"), lambda: binascii.a2b_base64(b"ab="),
              lambda: binascii.hexlify(5), lambda: binascii.b2a_base64(7)):
    try:
        print(wrong())
    except Exception as e:
        print(isinstance(e, (ValueError, TypeError)))
