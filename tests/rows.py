"""Rows for the calls tracee (tests/tracees/calls.c), made from the tables of strace.c and syscalls.h.

Tables reads the rows, wherever of the two files they stand; Maker turns them into calls: every
argument and member from its classes, every operation, every flag. The results are the same each time.
"""
import os, random, re, zlib

TOP = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..")

def split(text):
	"""The parts of a list between commas that stand in no parentheses."""
	parts, depth, start, quoted = [], 0, 0, False
	for i, c in enumerate(text):
		if c == '"':
			quoted = not quoted
		elif quoted:
			continue
		elif c in "([{":
			depth += 1
		elif c in ")]}":
			depth -= 1
		elif c == "," and not depth:
			parts.append(text[start:i].strip())
			start = i + 1
	parts.append(text[start:].strip())
	return [p for p in parts] if text.strip() else []

class Item:
	"""One value of a row: its kind, its name, what else stands between the parentheses."""
	def __init__(self, kind, args, at=None):
		self.kind, self.args, self.at = kind, args, at
		self.name = args[0] if args else ""
	def arg(self, i):
		return self.args[i] if i < len(self.args) else ""

class Tables:
	def __init__(self):
		self.sets, self.numbers, self.calls, self.structs, self.choices, self.nr = {}, {}, {}, {}, {}, {}
		text = ""
		for name in ("syscalls.h", "strace.c"):
			with open(os.path.join(TOP, name)) as f:
				# In syscalls.h amd64 is what stands behind #else.
				text += re.sub(r"^#if.*?^#(else|endif)\n", "", f.read(), flags=re.M | re.S) if name[-1] == "h" else f.read()
		text = re.sub(r"/\*.*?\*/", "", text, flags=re.S)
		current = None
		for line in text.split("\n"):
			m = re.match(r"#define (?:SET_)?(\w+)\(", line)
			if m:
				current = m[1]
			for m in re.finditer(r"\bV\(T, (\w*), (\w*), (-?\w+)\)", line):
				self.sets.setdefault(current, {})[m[1] + m[2]] = number(m[3])
			for m in re.finditer(r"\bE\((\w+), (-?\w+)\)", line):
				self.numbers[m[1]] = number(m[2])
			m = re.match(r"\tX\((\w+), (-?\d+), ", line)
			if m and current == "SYSCALL_LIST":
				self.nr[m[1]] = int(m[2])
		for names in self.sets.values():
			for name, value in names.items():
				self.numbers.setdefault(name, value)
		for s in re.finditer(r"^\tS\((\w+), \w+, \w+,", text, re.M):
			self.sets.setdefault(s[1], {})
		text = re.sub(r"^#define[^\n]*\\\n(?!(?:.*\n)*?\n)", "", text, flags=re.M)
		text = text.replace("\\\n", " ")
		for m in re.finditer(r"\b(SYS|PACKED_STRUCT|STRUCT|ELEM|CHOICE_BY|CHOICE)\(", text):
			begin = text.rfind("\n", 0, m.start()) + 1
			if text.startswith("#define " + m[1] + "(", begin):
				continue
			parts = split(self.inside(text, m.end()))
			if len(parts) < 2 or not re.match(r"\w+$", parts[0]):
				continue
			if m[1] == "SYS":
				self.calls.setdefault(parts[0], (parts[1], self.items(parts[2:])))
			elif m[1] in ("CHOICE", "CHOICE_BY"):
				by = m[1] == "CHOICE_BY"
				self.choices[parts[0]] = (parts[1 + by] if not by else parts[2], self.cases(parts[3 + by:]))
			else:
				least = re.search(r"ATLEAST\((\d+)\)", parts[1])
				size = self.value(re.sub(r"\b\w+\([^)]*\)|\b[A-Z]\w+", "0", parts[1])) or 0
				packed = m[1][0] == "P" or "PACKED" in parts[1]
				self.structs.setdefault(parts[0], (size, packed, int(least[1]) if least else 0, self.items(parts[2:])))
		self.ioctls = {}
		for name, values in self.sets.items():
			if name.startswith("ioctl_"):
				self.ioctls.update(values)

	@staticmethod
	def inside(text, start):
		depth, i = 1, start
		while depth and i < len(text):
			depth += {"(": 1, ")": -1}.get(text[i], 0)
			i += 1
		return text[start:i - 1]

	def value(self, text):
		text = re.sub(r"\b[A-Za-z_]\w*\b", lambda m: str(self.numbers.get(m[0].removeprefix("N_"), 0)), text)
		text = re.sub(r"\b(0x[0-9a-fA-F]+|\d+)[uUlL]*\b", r"\1", text)
		text = re.sub(r"\b0(\d+)\b", r"0o\1", text)
		try:
			return int(eval(text, {"__builtins__": {}}))
		except Exception:
			return None

	def items(self, parts):
		out, at = [], None
		for part in parts:
			while True:
				m = re.match(r"(\w+)\((.*)\)$", part.strip(), re.S)
				if not m:
					break
				args = split(m[2])
				skip = {"AT": 2, "WHEN": 2, "UNLESS": 2, "IF": 3, "ELSE": 0, "FILLED": 0, "HIDE": 0, "NONZERO": 0, "NOTED": 0, "APART": 0}.get(m[1])
				if m[1] == "AT":
					at = self.value(args[0])
				if skip is None:
					if m[1] == "END":
						break
					out.append(Item(m[1], args, at))
					at = None
					break
				part = ", ".join(args[skip:])
		return out

	def cases(self, parts):
		out, same = {}, []
		for part in parts:
			m = re.match(r"(CASE_OF|CASE|PAYLOAD|ALSO_OF|ALSO)\((.*)\)$", part, re.S)
			if not m:
				continue
			args = split(m[2])
			value = self.value(args[0])
			if value is None:
				continue
			if m[1].startswith("ALSO"):
				same.append(value)
				continue
			ret, rest = ("NONE", args[1:]) if m[1] == "PAYLOAD" else (args[1] if len(args) > 1 else "NONE", args[2:])
			for v in same + [value]:
				out[v] = (ret, self.items(rest))
			same = []
		return out

def number(text):
	return int(text.rstrip("uUlL"), 0)

WIDTHS = {"S8": 1, "U8": 1, "X8": 1, "S16": 2, "U16": 2, "X16": 2, "S32": 4, "U32": 4, "X32": 4, "INT": 4, "FD": 4,
	"DIRFD": 4, "PID": 4, "PGID": 4, "SID": 4, "UID": 4, "GID": 4, "UID16": 2, "MODE": 4, "MODE16": 2, "STMODE": 4,
	"STMODE16": 2, "DEV32": 4, "SIGNAL": 4, "BE16": 2, "BE32": 4, "IFINDEX": 4, "IN4": 4, "IN6": 16}
POINTERS = {"PTR", "PATH", "STR", "OUT_STR", "OUT_PATH", "BUF", "OUT_BUF", "HEXBUF", "OUT_HEXBUF", "ARGV", "ENVP", "SIGSET",
	"OUT_SIGSET", "INLEN", "SOCKLEN", "IN", "OUT", "OUT_NULL", "INOUT", "GROW", "TURN", "OUT_INTR", "OUT_RET", "ARRAY",
	"HIDE_ARRAY", "IN_IF", "OUT_IF", "OUT_ARRAY", "IN_SIZED", "OUT_SIZED", "EXIT_SIZED"}
STRUCTS = {"IN", "OUT", "IN_IF", "OUT_IF", "OUT_NULL", "INOUT", "GROW", "TURN", "OUT_INTR", "OUT_RET"}
INTEGERS = [0, 1, -1, 2, 3, 1 << 31, (1 << 31) - 1, (1 << 32) - 1, 1 << 32, 0x7fffffff00000001, (1 << 63) - 1, 1 << 63,
	-100, 0xdeadbeef]
POINTS = ["0", "0x1000", "0xdead0000", "0xffff800000000000", "0x100000001"]
ALL_BYTES = '"' + "".join("\\x%02x" % i for i in range(1, 256)) + '"'
STRINGS = ['"name"', '""', "!'name'", '!"edge"', ALL_BYTES, "{97:1*31 0:1}", "{97:1*32 0:1}", "{97:1*33 0:1}",
	"{97:1*4095 0:1}", "{97:1*4096 0:1}", "!{97:1*4096}", "{97:1*255 0:1}", "{97:1*256 0:1}", "{97:1*257 0:1}", "'\\x01\\xff\\n'"]
LENGTHS = [0, 1, 4, 5, 31, 32, 33, 4096, 4097, 65536, -1, (1 << 31) - 1, 1 << 32]
FILLS = ["0*%d", "1:1*%d*8", "-1*%d", "0x0706050403020100*%d"]

def blob(size, fill=0, edge=False):
	size = max(size, 0)
	words, rest = divmod(size, 8)
	word = ["0", "0x0000000200000001", "-1", "0x6867666564636261"][fill & 3]
	text = (f"{word}*{words} " if words else "") + (f"{[0, 1, 255, 97][fill & 3]}:1*{rest}" if rest else "")
	return ("!" if edge else "") + "{" + text.strip() + "}"

class Object:
	"""Memory: fields (offset, width, token) in size bytes."""
	def __init__(self, size):
		self.size, self.fields = size, []
	def text(self, size=None, edge=False):
		return ("!" if edge else "") + "{" + self.body(size) + "}"
	def body(self, size=None):
		size = self.size if size is None else size
		out, at = [], 0
		def fill(n):
			if n > 0:
				out.append(f"0:1*{n}" if n > 1 else "0:1")
		for offset, width, token in sorted(self.fields, key=lambda f: f[0]):
			if offset < at or offset >= size:
				continue
			fill(offset - at)
			at = offset
			if offset + width > size:	# cut
				if isinstance(token, int):
					out += [f"{token >> 8 * i & 255}:1" for i in range(size - offset)]
				else:
					fill(size - offset)
				at = size
			elif isinstance(token, int):
				out.append(f"{token & ((1 << 8 * width) - 1)}:{width}")
				at += width
			else:
				out.append(token)
				at += width
		fill(size - at)
		return " ".join(out) or "0:1*0"

class Maker:
	def __init__(self, tables, seed=1):
		self.t, self.seed = tables, seed
		self.layouts, self.objects_of = {}, {}

	def width(self, item, depth=0):
		k = item.kind
		if k in WIDTHS:
			return WIDTHS[k], min(8, WIDTHS[k]) if k != "IN6" else 4
		m = re.match(r"(?:FLAGS|ENUMD?|SELECT)(8|16|64|L|)$", k)
		if m:
			w = {"8": 1, "16": 2, "64": 8, "L": 8, "": 4}[m[1]]
			return w, w
		if k in ("NUM", "INLINE"):
			w = self.t.value(item.arg(2)) or (8 if k == "NUM" else 0)
			return w, next((a for a in (8, 4, 2, 1) if w % a == 0), 1) if w else 1
		if k in ("CHARS", "BYTES", "HEXBYTES"):
			return self.t.value(item.arg(1)) or 0, 1
		if k == "PAD":
			return self.t.value(item.arg(0)) or 0, 1
		if k in ("SUB", "VEC"):
			size, fields, align = self.layout(item.arg(1), depth + 1)
			return size * (self.t.value(item.arg(2)) or 1 if k == "VEC" else 1), align
		if k in ("TAIL", "TAIL_MAX", "TAILBYTES", "NEST", "LIST", "INDEXED", "STRING", "HWADDR", "INET"):
			return 0, 1
		return 8, 8

	def layout(self, name, depth=0):
		"""(size, [(offset, width, item)], alignment) of a struct with those inside it."""
		if name in self.layouts:
			return self.layouts[name]
		size, packed, _, items = self.t.structs.get(name, (8, False, 0, []))
		fields, at, most = [], 0, 1
		for item in items:
			w, align = self.width(item, depth) if depth < 6 else (0, 1)
			if item.at is not None:
				at = item.at
			elif not packed:
				at = (at + align - 1) // align * align
			most = max(most, align)
			if item.kind == "SUB" and depth < 6:
				fields += [(at + o, fw, i) for o, fw, i in self.layout(item.arg(1), depth + 1)[1]]
			elif item.kind == "VEC" and depth < 6:
				one, inner, _ = self.layout(item.arg(1), depth + 1)
				for n in range(min(3, w // one if one else 0)):
					fields += [(at + n * one + o, fw, i) for o, fw, i in inner]
			elif w and item.kind != "PAD":
				fields.append((at, w, item))
			at += w
		self.layouts[name] = (size or at, fields, most)
		return self.layouts[name]

	def set_of(self, item):
		return self.t.sets.get(item.arg(1), {})

	def scalar(self, item, width):
		"""The value of an ordinary member."""
		k = item.kind
		if k.startswith(("FLAGS", "ENUM")):
			values = list(self.set_of(item).values())
			return values[min(1, len(values) - 1)] if values else 1
		return {"FD": 3, "DIRFD": 4, "PID": 1, "SIGNAL": 10, "IFINDEX": 1, "MODE": 0o644, "STMODE": 0o100644, "BE16": 0x901f,
			"IN4": 0x100007f, "UID": 1000, "GID": 1000, "PTR": 0}.get(k, 1 + width)

	def values(self, item, width, much=True):
		"""The classes of a number's values."""
		k, out = item.kind, []
		bits = 8 * width
		if k.startswith(("FLAGS", "ENUM", "SELECT")):
			values = sorted(set(self.set_of(item).values())) if not k.startswith("SELECT") else []
			some = values if much or len(values) <= 24 else values[:8] + values[-8:]
			out += some
			if values:
				out += [values[0] - 1, values[-1] + 1]
			if k.startswith("FLAGS"):
				every = 0
				for v in values:
					every |= v
				out += [every, ~every, every & -every | 1 << (bits - 1), -1, 0]
				if len(values) > 1:
					out += [values[0] | values[1], values[-1] | values[-2]]
		elif k == "SIGNAL":
			out += list(range(0, 66)) if much else [0, 9, 32, 33, 64, 65]
		elif k in ("MODE", "STMODE", "MODE16", "STMODE16"):
			out += [0, 0o644, 0o7777, 0o10644, 0o20000, 0o40755, 0o60000, 0o100644, 0o120777, 0o140000, 0o170000, 0o200000]
		elif k in ("FD", "DIRFD"):
			out += [0, 3, 4, 5, 7, 8, 12, 13, 16, 22, 32, 100]
		elif k in ("PID", "PGID", "SID"):
			out += [0, 1, 2]
		elif k in ("UID", "GID"):
			out += [0, 65534, 65535]
		elif k == "XLONG" or k == "LOFF" or k == "OFF":
			out += [4096, 4095]
		out += INTEGERS if much else [0, 1, -1, 1 << (bits - 1), (1 << (bits - 1)) - 1]
		seen = set()
		return [v for v in out if not (v in seen or seen.add(v))]

	def fill(self, name, depth=0, override=None):
		size, fields, _ = self.layout(name)
		o = Object(size)
		for i, (offset, width, item) in enumerate(fields):
			token = (override or {}).get(i)
			if token is None:
				token = self.member(item, width, depth)
			o.fields.append((offset, width, token))
		if "OWN" in name or name in ("sched_attr", "mnt_id_req", "sched_attr_set", "ns_id_req", "statmount_req"):
			o.fields.insert(0, (0, 4, size))
		return o

	def member(self, item, width, depth):
		k = item.kind
		if k in ("CHARS", "BYTES", "HEXBYTES"):
			return f'"text":{width}'
		if k in ("NUM", "INLINE") and width not in (1, 2, 4, 8):
			return "0:1*%d" % width
		if k == "NUM" and width == 8 and "str64" in item.arg(1) + "path64":
			return '"name"' if "str" in item.arg(1) or "path" in item.arg(1) else 9
		if k == "IN6":
			return "0:8 0x100000000000000:8"
		if k in POINTERS and width == 8:
			if k in ("PATH", "STR", "OUT_STR", "OUT_PATH", "BUF", "HEXBUF", "OUT_BUF"):
				return '"name"'
			if k == "PTR" or depth > 1:
				return "0xdead0000"
			if item.arg(1) in self.t.structs:
				return self.fill(item.arg(1), depth + 1).text()
			return "{1 2 3 4}"
		return self.scalar(item, width) if width in (1, 2, 4, 8) else "0:1*%d" % width

	def objects(self, name, much=True):
		"""Pointers to a struct: whole, at an edge, cut after each member, each member from its classes."""
		key = (name, much)
		if key in self.objects_of:
			return self.objects_of[key]
		size, fields, _ = self.layout(name)
		base = self.fill(name)
		out = [base.text(), base.text(edge=True), blob(size), blob(size, 1), blob(size, 2, True), blob(size, 3)]
		cuts = sorted({o for o, _, _ in fields} | {o + w for o, w, _ in fields} | {size - 1})
		out += [base.text(c, True) for c in (cuts if much else cuts[1:4]) if 0 < c < size]
		if size > 4096:
			size = 4096
		for i, (offset, width, item) in enumerate(fields):
			if width in (1, 2, 4, 8) and item.kind not in POINTERS:
				out += [self.fill(name, 0, {i: v}).text() for v in self.values(item, width, much and len(fields) < 40)]
			elif item.kind in POINTERS:
				tokens = POINTS[:3] + (STRINGS[:8] if item.kind in ("PATH", "STR", "BUF") else [])
				out += [self.fill(name, 0, {i: v}).text() for v in tokens]
			elif item.kind in ("CHARS", "BYTES", "HEXBYTES"):
				out += [self.fill(name, 0, {i: v}).text() for v in ("97:1*%d" % width, "0:1*%d" % width, "255:1*%d" % width)]
		self.objects_of[key] = out
		return out

	# ---- arguments: each class is {index: token}, as a pointer and its length go together

	def base(self, items, i):
		item, k = items[i], items[i].kind
		if k in ("PATH", "STR", "BUF", "OUT_BUF", "HEXBUF", "OUT_STR", "OUT_PATH", "OUT_HEXBUF"):
			return '"name"'
		if k in ("ARGV", "ENVP"):
			return '{"a" "b" 0}'
		if k in ("SIGSET", "OUT_SIGSET"):
			return "{0x202}"
		if k in ("INLEN", "SOCKLEN"):
			return "{16:4}"
		if k == "SIZE" or k == "ULONG":
			uses = [o.kind for o in items if o.arg(len(o.args) - 1) == f"A{i}"]
			return "8" if set(uses) & {"SIGSET", "OUT_SIGSET"} else "2" if any("ARRAY" in u for u in uses) else "4"
		if k in STRUCTS or k in ("ARRAY", "OUT_ARRAY", "IN_SIZED", "OUT_SIZED", "EXIT_SIZED"):
			o = self.fill(item.arg(1)) if item.arg(1) in self.t.structs else Object(16)
			return "{" + o.body() + " " + o.body() + "}" if "ARRAY" in k else o.text()
		if k in ("CALL", "OUT_CALL", "INOUT_CALL"):
			return "{0*16}"
		if k == "PTR":
			return "0x1000"
		return str(self.scalar(item, self.width(item)[0]))

	def count_of(self, item):
		m = re.match(r"A(\d)$", item.arg(len(item.args) - 1))
		return int(m[1]) if m else None

	def variants(self, items, i, much=True):
		item, k = items[i], items[i].kind
		count = self.count_of(item)
		def both(token, n):
			return {i: token, count: str(n)} if count is not None and count != i else {i: token}
		points = [{i: p} for p in POINTS]
		if k in ("PATH", "STR", "OUT_STR", "OUT_PATH"):
			return points + [{i: s} for s in STRINGS]
		if k in ("BUF", "OUT_BUF", "HEXBUF", "OUT_HEXBUF"):
			out = points + [both(s, n) for s in ('"name"', "!'name'", ALL_BYTES, "{97:1*4096 0:1}") for n in LENGTHS]
			return out + [both(blob(n, 3, True), n + d) for n in (1, 4, 31, 32, 33, 40) for d in (-1, 0, 1)]
		if k in ("ARGV", "ENVP"):
			return points + [{i: v} for v in ("{0}", '{"a" 0}', '!{"a" "b"}', "{0xdead0000 0}", '{"a" 0xdead0000 "c" 0}',
				"!{0:4}", "{" + '"x" ' * 31 + "0}", "{" + '"x" ' * 33 + "0}")]
		if k in ("SIGSET", "OUT_SIGSET"):
			sets = ["{0}", "{-1}", "{0x202}", "!{0x202}", "!{1:4}", "{0xfffffffe7ffbfeff}", "{0x8000000000000000}"]
			return points + [both(s, n) for s in sets for n in (8, 0, 4, 16, 128, -1)]
		if k in ("INLEN", "SOCKLEN"):
			return points + [{i: "{%d:4}" % n} for n in (0, 1, 2, 3, 4, 15, 16, 17, 110, 128, 129, -1)] + [{i: "!{1:2}"}]
		if k in STRUCTS or k in ("IN_SIZED", "OUT_SIZED", "EXIT_SIZED"):
			if item.arg(1) not in self.t.structs:
				return points
			out = points + [both(o, self.t.structs[item.arg(1)][0]) for o in self.objects(item.arg(1), much)]
			if "SIZED" in k:
				size, fields, _ = self.layout(item.arg(1))
				base = self.fill(item.arg(1))
				sizes = sorted({o + w for o, w, _ in fields} | {0, 1, size - 1, size, size + 1, size + 8, size + 32, 4095,
					4096, 4097, 0xffffffff, self.t.structs[item.arg(1)][2]})
				for n in sizes:
					out.append(both(base.text(), n))
					if n < 5000:
						out.append(both("!{" + base.body(min(n, size)) + (f" 0:1*{n - size}" if n > size else "") + "}", n))
						if n > size:
							out.append(both("!{" + base.body() + f" 1:1*{n - size}" + "}", n))
			return out
		if k in ("ARRAY", "OUT_ARRAY"):
			if item.arg(1) not in self.t.structs:
				return points
			size = max(self.layout(item.arg(1))[0], 1)
			one = self.fill(item.arg(1)).body()
			out = list(points)
			for n in (0, 1, 2, 3, 31, 32, 33, 40):
				out += [both("{" + (one + " ") * n + "0:1*0}" if n else "{0}", n), both("!{" + (one + " ") * max(n, 1) + "}", n + 1)]
			out += [both("!{" + one + f" 1:1*{size // 2}" + "}", 2) if size > 1 else both("!{1:1}", 2)]
			out += [both("!{" + one + "}", n) for n in (1024, 1025, 65536, -1, 1 << 31, 1 << 32, 1 << 60)]
			return out + [both(o, 1) for o in self.objects(item.arg(1), much)]
		if k in ("CALL", "OUT_CALL", "INOUT_CALL"):
			if re.search(r"flags|type|prio|protocol|mask|personality|offset|handler|print_clone$|loglevel|semflg", item.arg(1) + item.arg(0)):
				return [{i: str(v)} for v in INTEGERS + [1 << b for b in range(32)]]
			return points + [{i: blob(n, f, e)} for n in (1, 2, 4, 8, 12, 16, 24, 28, 32, 56, 64, 110, 128, 216, 256) for f in range(4)
				for e in (False, True)]
		if k == "PAD":
			return [{i: str(v)} for v in INTEGERS[:8]]
		return points if k == "PTR" else [{i: "0x%x" % v if v > 1 << 20 else str(v)} for v in
			self.values(item, self.width(item)[0], much)] + ([{i: str(v)} for v in LENGTHS] if k in ("SIZE", "U32") else [])

	def results(self, ret, rng, many=False):
		good = {"FD": [0, 3, 3], "PID": [0, 1], "HEX": [0, 0x7f0000001000], "POLL": [1, 2, 0, 42], "SELECT": [1, 2, 0, 42],
			"RECVMMSG": [1, 2, 0], "INT": [0, 0, 0, 0, 42], "NONE": [0, 0, 0, 42]}.get(ret, [0, 1, 2, 5, 42])
		return rng.choice(good) if rng.random() < .75 else rng.choice([-1, -2, -14, -22, -22, -38, -512])

	def rows(self, call, only="", start=()):
		"""(operation, row) of a call."""
		ret, items = self.t.calls[call]
		rng = random.Random(zlib.crc32(call.encode()) + self.seed)
		yield from self.walk(call, ret, items, 0, {}, rng, only, "")
		for op, args in SPECIAL.get(call, lambda m: [])(self):
			if not only or only in op:
				yield op, self.row(call, args, self.results(ret, rng))

	def row(self, call, args, result):
		if call in ("execve", "execveat") and result >= 0:
			result = -2
		return f"{call} {' '.join(str(a) for a in args)} = {result}"

	def walk(self, call, ret, items, start, fixed, rng, only, op):
		items = items[:6]
		base = [fixed.get(i) or self.base(items, i) for i in range(len(items))]
		selects = [i for i in range(start, len(items)) if items[i].kind.startswith("SELECT")]
		def make(change):
			args = list(base)
			for i, v in change.items():
				if i < len(args):
					args[i] = v
			return op, self.row(call, args, self.results(ret, rng))
		if not only or op:
			for i in range(start, len(items)):
				if items[i].kind.startswith("SELECT"):
					continue
				changes = self.variants(items, i, len(items) < 7 and not op or len(base) < 4 or call == "bpf")
				for change in changes:
					yield make(change)
				if "OUT" in items[i].kind or items[i].kind in ("INOUT", "GROW", "TURN"):	# filled in, or not for want of success
					for change in changes[:40]:
						args = make(change)[1].rpartition(" = ")[0]
						for r in (0, -22) + ((1, 4, 32, 33) if items[i].arg(len(items[i].args) - 1) == "RET" else ()):
							if not call.startswith("execve"):
								yield op, f"{args} = {r}"
			classes = [self.variants(items, i, False) for i in range(start, len(items)) if not items[i].kind.startswith("SELECT")]
			for _ in range(12 if classes else 1):
				change = {}
				for c in classes:
					if c and rng.random() < .6:
						change.update(rng.choice(c))
				yield make(change)
		for s in selects[:1]:
			# Those of quotactl(2) are made by a macro of their own.
			set_name, cases = self.t.choices.get(items[s].arg(1), ("quota_cmds", {}))
			values = dict(self.t.ioctls if set_name == "ioctl" else self.t.sets.get(set_name, {}))
			names = {v: n for n, v in values.items()}
			for v in cases:
				names.setdefault(v, hex(v))
			generic = len(names) > 600
			for v, name in sorted(names.items()):
				if only and not op and only not in name:
					continue
				shift = v << 8 | (v & 3) if "quota" in items[s].arg(1) else v
				token = "0x%x" % shift if shift >= 0 else str(shift)
				case = cases.get(v)
				under = f"{op}{name}"
				if case is None and call == "ioctl":
					size = v >> 16 & 0x3fff
					for r in (0, -22):
						for arg in (0, 1, "0xdead0000", blob(size or 8, 0), blob(size or 8, 1, True), blob(size or 8, 3), blob((size or 8) // 2, 1, True)):
							yield under, self.row(call, [3, token, arg], r)
					continue
				rest = case[1] if case else [Item("XLONG", [""]), Item("U64", [""]), Item("XLONG", [""]), Item("XLONG", [""])][:6 - s - 1]
				kinds = items[:s + 1] + rest
				known = {i: base[i] for i in range(s)}
				known[s] = token
				yield from self.walk(call, case[0] if case and case[0] != "NONE" else ret, kinds, s + 1, known, rng, only, under)
			for v in INTEGERS + [1 << b for b in range(0, 32, 3)]:
				change = {s: str(v)}
				if not only:
					yield make(change)

def addresses(m):
	for family in range(-1, 48):
		for size in (0, 1, 2, 3, 8, 12, 16, 20, 24, 28, 32, 64, 88, 110, 128):
			for fill in range(4):
				yield f"family{family}", "{%d:2 %s}" % (family, blob(size - 2, fill).strip("{}")), size
		yield f"family{family}", "!{%d:2 0}" % family, 16
	for path in ('"/run/x":14', '"\\0abstract":14', "97:1*108", "0:1*14", "'abc':3"):
		for size in (2, 3, 5, 16, 110, 111, 128):
			yield "family1", "{1:2 %s 0*4}" % path, size

def with_address(call):
	def rows(m):
		for op, token, size in addresses(m):
			if call in ("bind", "connect"):
				yield op, [3, token, size]
			elif call == "sendto":
				yield op, [7, '"data"', 4, 0, token, size]
			elif size % 16 == 0:
				yield op, [7, token, "{%d:4}" % size]
	return rows

def socket_options(call):
	def rows(m):
		levels = set(m.t.sets.get("socket_levels", {}).values()) | {0, 1, 6, 17, 41, 132, 136, 255}
		sized = m.t.choices.get("sockopt_levels", ("", {}))[1]
		for level in sorted(levels):
			options = set(range(0, 24))
			structs = {}
			for item in sized[level][1] if level in sized else ():
				names = item.arg(1)
				if item.kind == "NEST":
					names, structs = m.t.choices.get(item.arg(1), ("", {}))
				options |= set(m.t.sets.get(names, {}).values())
			for option in sorted(options):
				values = [(blob(max(n, 4) if n < 200 else 64, f), n) for n in (0, 1, 2, 3, 4, 5, 8, 12, 16, 40, 256, -1) for f in range(2 if n != 4 else 4)]
				values += [("0", 4), ("0xdead0000", 4), ("!{1:4}", 4), ("!{1:4}", 8), ('"name"', 4), ("{97:1*20}", 16)]
				if option in structs:
					for item in structs[option][1]:
						if item.arg(1) in m.t.structs:
							size = m.t.structs[item.arg(1)][0]
							values += [(o, n) for o in m.objects(item.arg(1), False) for n in (size, size - 1, size + 1)]
				for token, n in values:
					length = str(n) if call[0] == "s" else "{%d:4}" % n
					yield f"level{level}:{option}", [7, level, option, token, length]
	return rows

def netlink(m):
	"""Messages for each protocol: headers, flags, and each attribute with payloads of all lengths."""
	def message(length, kind, flags, body):
		return "{%d:4 %d:2 %d:2 1:4 0:4 %s}" % (length, kind, flags, body)
	def bytes_of(body_size, n):
		return 0
	def attribute(kind, payload, size, length=None):
		pad = -size % 4
		return "%d:2 %d:2 %s %s" % (4 + size if length is None else length, kind, payload, f"0:1*{pad}" if pad else ""), 4 + size + pad
	payloads = [("1:1", 1), ("0x0201:2", 2), ("0x04030201:4", 4), ("0:4", 4), ("5 ", 8), ('"text":5', 5), ("0:1*0", 0), ("1:1*3", 3), ("1:1*16", 16), ("3:1*40", 40)]
	def attributes(choice, depth, seen):
		set_name, cases = m.t.choices.get(choice, ("", {}))
		types = sorted(set(m.t.sets.get(set_name, {}).values()) | set(cases)) + [200]
		for t in types:
			if t > 0x3fff:
				continue
			some = list(payloads)
			for item in cases.get(t, ("", []))[1]:
				if item.kind in ("SUB", "LIST") and item.arg(1) in m.t.structs:
					o = m.fill(item.arg(1))
					if o.size < 300:
						some += [(o.body(), o.size), (o.body(o.size - 1), o.size - 1), (o.body() + " 1:1*4", o.size + 4)]
				if item.kind == "NEST" and depth < 4 and item.arg(1) not in seen:
					for _, body, size in attributes(item.arg(1), depth + 1, seen | {choice}):
						some.append((body, size))
				w = m.width(item)[0]
				if item.kind.startswith(("ENUM", "FLAGS")) and w in (1, 2, 4, 8):
					some += [("%d:%d" % (v & ((1 << 8 * w) - 1), w), w) for v in m.values(item, w, False)]
			for payload, size in some:
				yield (t,) + attribute(t, payload, size)
			if depth < 2:
				for length in (0, 3, 4, 7, 100):
					yield (t,) + attribute(t, "1:4", 4, length)
				yield (t,) + attribute(t | 0x8000, "1:4", 4)
	protocols = m.t.choices.get("netlink_msgs", ("", {}))[1]
	for protocol in range(23):
		fd = 32 + protocol
		choice = next((i.arg(1) for i in protocols.get(protocol, ("", []))[1] if i.kind == "NEST"), "")
		set_name, cases = m.t.choices.get(choice, ("", {}))
		types = set(m.t.sets.get(set_name, {}).values()) | set(cases) | {0, 1, 2, 3, 4, 16, 17, 18, 20, 0x100, 0x501, 1000}
		if choice == "nf_msgs":
			types |= {s << 8 | n for s in range(13) for n in range(0, 30)}
		for kind in sorted(t for t in types if 0 <= t < 65536):
			op = f"netlink{protocol}:{kind}"
			for flags in [0, 1, 5, 0xffff] + [1 << b for b in range(16)]:
				yield op, [fd, message(20, kind, flags, "1:4"), 20, 0, 0, 0]
			for size, length in ((0, 16), (1, 17), (4, 19), (4, 15), (4, 0), (4, -1), (60, 76), (64, 60)):
				for fill in range(3):
					yield op, [fd, "!" + message(length, kind, 1, blob(size, fill).strip("{}")), 16 + size, 0, 0, 0]
			yield op, [fd, "{20:4 %d:2 1:2 1:4 0:4 2:4 20:4 %d:2 2:2 1:4 0:4 2:4}" % (kind, kind), 40, 0, 0, 0]
			head, nest = next((i.arg(1) for i in cases.get(kind, ("", []))[1] if i.kind == "SUB"), None), None
			for item in cases.get(kind, ("", []))[1]:
				nest = item.arg(1) if item.kind == "NEST" else nest
			if head in m.t.structs:
				size = m.t.structs[head][0]
				for o in m.objects(head, True):
					if o[0] == "{":
						yield op, [fd, message(16 + size, kind, 1, o.strip("{}")), 16 + size, 0, 0, 0]
			if nest and (kind & 3 == 0 or kind > 80 or protocol):
				size, body = (m.t.structs[head][0], m.fill(head).body()) if head in m.t.structs else (0, "0:1*0")
				pad = -size % 4
				for _, text, n in attributes(nest, 0, frozenset()):
					total = 16 + size + pad + n
					if total < 4000:
						yield op, [fd, message(total, kind, 5, body + (f" 0:1*{pad} " if pad else " ") + text), total, 0, 0, 0]

def messages(call):
	def rows(m):
		good = '{"ab" 2 "cd" 2}'
		for name in ["0", "0xdead0000", "{2:2 0x901f:2 0x100007f:4 0}", '{1:2 "/x":14}']:
			for size in (0, 2, 16, 128, -1):
				yield "name", [5, "{%s %d:4 0:4 %s 2 0 0 0}" % (name, size, good), 0]
		for count in (0, 1, 2, 3, 33, 1024, 1025, -1):
			yield "iov", [5, "{0 0 !%s %d 0 0 0}" % (good, count), 0]
		for level, (_, items) in m.t.choices.get("cmsg_levels", ("", {}))[1].items():
			set_name, cases = m.t.choices.get(items[0].arg(1), ("", {})) if items else ("", {})
			for kind in sorted(set(m.t.sets.get(set_name, {}).values()) | set(cases) | set(range(12))):
				bodies = [(blob(n, f).strip("{}"), n) for n in (0, 1, 4, 8, 12, 16, 20, 28, 32, 64) for f in range(3)]
				for item in cases.get(kind, ("", []))[1]:
					if item.arg(1) in m.t.structs:
						o = m.fill(item.arg(1))
						bodies += [(o.body(n), n) for n in (o.size, o.size - 1, o.size // 2)]
				for body, n in bodies:
					control = "{%d %d:4 %d:4 %s 0}" % (16 + n, level, kind, body)
					for have in (16 + n, 24 + n, 15 + n):
						yield f"control{level}:{kind}", [5, "{0 0 %s 2 %s %d 0}" % (good, control, have), 0]
		for length in (0, 8, 15, 16, 17, 1000, -1):
			yield "control", [5, "{0 0 %s 2 !{%d 1:4 1:4 3:4 4:4} 24 0}" % (good, length), 0]
		for o in range(0, 56, 4):
			yield "cut", [5, "!" + blob(o, 1), 0]
	return rows

def signals(call):
	def rows(m):
		codes = sorted({v for n, s in m.t.sets.items() if n.endswith("_codes") for v in s.values()})
		for sig in (1, 4, 5, 7, 8, 10, 11, 17, 29, 31, 34):
			for code in codes + [100, -100]:
				info = "{%d:4 %d:4 %d:4 0:4 %s}" % (sig, [0, 2][sig & 1], code, "0x0000000200000001*14")
				yield f"signal{sig}", ([1] if call == "rt_sigqueueinfo" else [1, 1]) + [sig, info]
	return rows

SPECIAL = {"bind": with_address("bind"), "connect": with_address("connect"), "getsockname": with_address("getsockname"),
	"sendto": lambda m: list(netlink(m)) + [r for r in with_address("sendto")(m)], "sendmsg": messages("sendmsg"),
	"recvmsg": messages("recvmsg"), "setsockopt": socket_options("setsockopt"), "getsockopt": socket_options("getsockopt"),
	"rt_sigqueueinfo": signals("rt_sigqueueinfo"), "rt_tgsigqueueinfo": signals("rt_tgsigqueueinfo")}
