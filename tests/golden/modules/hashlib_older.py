# hashlib: MD5 and SHA-1, which some builds of MicroPython leave out.
import hashlib

EXPECTED = {
    "md5": ("d41d8cd98f00b204e9800998ecf8427e", "900150983cd24fb0d6963f7d28e17f72", "57edf4a22be3c955ac49da2e2107b67a"),
    "sha1": ("da39a3ee5e6b4b0d3255bfef95601890afd80709", "a9993e364706816aba3e25717850c26c9cd0d89d", "50abf5706a150990a08b2c5ea40fa0e585554732"),
}
for name in sorted(EXPECTED):
    make = getattr(hashlib, name, None)
    found = True
    for data, expected in zip((b"", b"abc", b"1234567890" * 8), EXPECTED[name]):
        if make:
            h = make(data[:1])
            h.update(data[1:])
            found = found and "".join("%02x" % b for b in h.digest()) == expected
    print(name, found)
