# CPython as the judge of differences. Reads one JSON string a line, a source each; answers with one JSON string, what it prints.
#
#     python3 judge.py PRELUDE.py
import contextlib
import io
import json
import sys
import warnings

warnings.simplefilter("ignore")
names = {}
with open(sys.argv[1], encoding="utf-8") as prelude:
    exec(prelude.read(), names)
for line in sys.stdin:
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        names["Base"].count = 0
        names["case"](json.loads(line))
    print(json.dumps(printed.getvalue().rstrip("\n")), flush=True)
