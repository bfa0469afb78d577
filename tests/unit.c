// Unit tests of strace.c's inner parts; prints TAP.
#include "hosted.h"

static int tests, bad;		// bad: in the running test

static void same(const char *what, const char *got, const char *want)
{
	if (!strcmp(got, want))
		return;
	bad++;
	printf("# %s\n#   want %s\n#   had  %s\n", what, want, got);
}
static void number(const char *what, s64 got, s64 want)
{
	if (got == want)
		return;
	bad++;
	printf("# %s: want %ld, had %ld\n", what, want, got);
}

static void test_numbers(void)
{
	out_dec(0), same("0", printed(), "0");
	out_dec(-1), same("-1", printed(), "-1");
	out_dec((s64)(1ul << 63)), same("least", printed(), "-9223372036854775808");
	out_udec(~0ul), same("most", printed(), "18446744073709551615");
	out_hex(0), same("hex 0", printed(), "0");
	out_hex(~0ul), same("hex most", printed(), "0xffffffffffffffff");
	out_oct(0), same("oct 0", printed(), "0");
	out_oct(0644), same("oct", printed(), "0644");
	out_oct(~0ul), same("oct most", printed(), "01777777777777777777777");
	out_base(0xab, 4, 8), same("base", printed(), "000000ab");
	out_base(7, 3, 3), same("base", printed(), "007");
	out_pad(5, 3, '0'), same("pad", printed(), "005");
	out_pad(12345, 3, ' '), same("pad", printed(), "12345");
	out_pad(12, -5, ' '), same("pad left", printed(), "12   ");
	out_fmt("%d %u %x %o %s %c %% %x", -5, 5u, 255u, 8u, "s", 'c', ~0ul);
	same("fmt", printed(), "-5 5 0xff 010 s c % 0xffffffffffffffff");
}

static void test_parsing(void)
{
	static const struct { const char *text; bool any, ok; u64 value; } rows[] = {
		{ "0", false, true, 0 }, { "42", false, true, 42 }, { "", false, false, 0 },
		{ "-1", false, false, 0 }, { "1x", false, false, 0 }, { " 1", false, false, 0 },
		{ "010", false, true, 10 }, { "010", true, true, 8 }, { "0x1F", true, true, 31 },
		{ "0x", true, false, 0 }, { "0x1g", true, false, 0 }, { "08", true, false, 0 },
		{ "18446744073709551615", false, true, ~0ul }, { "18446744073709551616", false, false, 0 },
		{ "99999999999999999999999", false, false, 0 }, { "0x10000000000000000", true, false, 0 },
	};
	for (u32 i = 0; i < COUNT(rows); i++) {
		u64 v = 0;
		bool ok = parse_number(rows[i].text, rows[i].any, &v);
		number(rows[i].text, ok, rows[i].ok);
		if (ok && rows[i].ok)
			number(rows[i].text, (s64)v, (s64)rows[i].value);
	}
}

static void test_durations(void)
{
	static const struct { const char *text; s64 ns; } rows[] = {
		{ "1", 1000 }, { "1ns", 1 }, { "3us", 3000 }, { "3ms", 3000000 }, { "3s", 3000000000 },
		{ "1.5", 1500 }, { "1.5ns", 1 }, { "0.0005s", 500000 }, { ".5e-3s", 500000 }, { "8e5", 800000000 },
		{ "4.5e2ms", 450000000 }, { "4.5E+2ms", 450000000 }, { "1500e-3", 1500 }, { "123456e-6ms", 123456 },
		{ "19999e-4ns", 1 }, { "9e-1ns", 0 }, { "1e-308", 0 }, { "1e309", -1 }, { "1e-309", -1 }, { "1e", -1 },
		{ "9223372036854775807ns", 9223372036854775807 }, { "1e19ns", 9223372036854775807 },
		{ "9223372036854775808ns", -1 }, { "10000000000000000000.0e-10s", 1000000000000000000 },
	};
	for (u32 i = 0; i < COUNT(rows); i++)
		number(rows[i].text, parse_duration(rows[i].text, MICROSECONDS), rows[i].ns);
}

static void test_quoting(void)
{
	static const struct { const char *bytes; u32 n; u8 hex, style; const char *want; } rows[] = {
		{ "", 0, HEX_NONE, QUOTE_STRING, "\"\"" },
		{ "abc", 3, HEX_NONE, QUOTE_STRING, "\"abc\"" },
		{ "a\"b\\c", 5, HEX_NONE, QUOTE_STRING, "\"a\\\"b\\\\c\"" },
		{ "\t\n\v\f\r", 5, HEX_NONE, QUOTE_STRING, "\"\\t\\n\\v\\f\\r\"" },
		{ "\0", 1, HEX_NONE, QUOTE_STRING, "\"\\0\"" },
		{ "\0001", 2, HEX_NONE, QUOTE_STRING, "\"\\0001\"" },
		{ "\0009", 2, HEX_NONE, QUOTE_STRING, "\"\\09\"" },
		{ "\0x", 2, HEX_NONE, QUOTE_STRING, "\"\\0x\"" },
		{ "\33[m", 3, HEX_NONE, QUOTE_STRING, "\"\\33[m\"" },
		{ "\1771", 2, HEX_NONE, QUOTE_STRING, "\"\\1771\"" },
		{ "\377\376", 2, HEX_NONE, QUOTE_STRING, "\"\\377\\376\"" },
		{ "abc\n", 4, HEX_NONASCII, QUOTE_STRING, "\"abc\\n\"" },
		{ "ab\1", 3, HEX_NONASCII, QUOTE_STRING, "\"\\x61\\x62\\x01\"" },
		{ "ab", 2, HEX_ALL, QUOTE_STRING, "\"\\x61\\x62\"" },
		{ "a<b>c\n", 6, HEX_NONE, QUOTE_PATH, "a\\74b\\76c\\n" },
	};
	for (u32 i = 0; i < COUNT(rows); i++) {
		opt.hex_strings = rows[i].hex;
		out_quoted((const u8 *)rows[i].bytes, rows[i].n, rows[i].style);
		same(rows[i].want, printed(), rows[i].want);
	}
	opt.hex_strings = HEX_NONE;
}

static void test_regex(void)
{
	static const char *const patterns[] = {
		"open", "^open", "open$", "^open$", "o.en", "open|close", "^(open|close)$", "(at|2)$", "^.{4}$",
		"o*", "x?open", "op+en", "^[a-c]", "[^a-z]", "[]x]", "[a-]", "^(m(un)?|mre)map$", "a{2}", "l{1,2}s",
		"(a|b)*c", "^$", "", "a||b", "()", "[[:digit:]]", "[[:alpha:]]+[[:digit:]]+$", "\\.", "o\\{", ".*_.*_",
		"s(t|_)at", "^(((a)))", "e{0}$", "l{2,}", "^.{5,}$", "(op){1,}e", "f{,3}", "(", "[", "a)", "*a", "[z-a]", "a{3,1}", "\\", "x{99999}",
		"(a+)+$", "((p|n)+)+$", "^((o?p?e?n?)*)+$", "p+++", "a{x}", "a{1x", "^*", "(|*a)", ")", "[[.a.]]t", "[[=a=]-c]",
		"[[:foo:]]", "[[:upper:][:space:]_]", "[[:alpha:]-z]", "[[:", "[[.", "x{0}{9}y?l", "^(a{2}|l{2}s)$", "a{32767}", "a{32768}",
		"a{1,32768}", "a{32767,}", "a{32768,}", "a{,32768}",
		"[[:punct:]]", "[[:graph:]]", "[[:print:]]", "[[:cntrl:]]", "[[:blank:]]", "[[:lower:]]", "[[:xdigit:]]", "[[:alnum:]]",
	};
	static const char *const texts[] = {
		"", "open", "openat", "openat2", "open_by_handle_at", "close", "close_range", "mmap", "munmap", "mremap",
		"mmap2", "ioctl", "rt_sigaction", "pread64", "fstat", "_llseek", "all", "x", "o{", "a.b", "lls", "aa",
		"~", "{", "}", "!", "/", "0", ":", "@", "A", "Z", "`", "z", "g", "\t", " ", "\r", "\1", "\37", "\177",
	};
	for (u32 i = 0; i < COUNT(patterns); i++) {
		for (u32 k = 0; k < COUNT(texts); k++) {
			int want = libc_matches(patterns[i], texts[k]);
			int had = re_search(patterns[i], texts[k]);
			char what[80];
			if (want == had)
				continue;
			snprintf(what, sizeof what, "/%s on %s", patterns[i], texts[k]);
			number(what, had, want);
			break;
		}
	}
	number("as often as can be", re_search("^a{1,32767}$", "aa"), true);	// for which the C library takes seconds
}

static void test_addresses(void)
{
	u64 random = 1;
	for (u32 i = 0; i < 20000; i++) {
		u8 a[16];
		for (u32 k = 0; k < 8; k++) {
			random = random * 6364136223846793005ul + 1442695040888963407ul;
			u32 r = (u32)(random >> 33), v = r & 1 ? r >> 4 : r & 2 ? 0xffff : 0;
			if (i & 1 && k < 5)
				v = 0;
			a[2 * k] = (u8)(v >> 8);
			a[2 * k + 1] = (u8)v;
		}
		out_in6(a);
		same("inet6", printed(), libc_inet6(a));
		if (bad > 5)
			return;
	}
}

static void test_walker(void)
{
	static const struct { u16 call; u64 args[6]; s64 ret; const char *want; } rows[] = {
		{ C_close, { 3 }, 0, "close(3)                                = 0\n" },
		{ C_close, { ~0ul }, -9, "close(-1)                               = -1 EBADF (Bad file descriptor)\n" },
		{ C_getpid, { 0 }, 42, "getpid()                                = 42\n" },
		{ C_open, { MEMORY + 8, 0 }, 3, "open(\"name\", O_RDONLY)                  = 3\n" },
		{ C_open, { 0, 0 }, -14, "open(NULL, O_RDONLY)                    = -1 EFAULT (Bad address)\n" },
		{ C_open, { 1, 0 }, -14, "open(0x1, O_RDONLY)                     = -1 EFAULT (Bad address)\n" },
		{ C_open, { MEMORY + 8, 0101, 0600 }, 3, "open(\"name\", O_WRONLY|O_CREAT, 0600)    = 3\n" },
		{ C_write, { 1, MEMORY + 8, 4 }, 4, "write(1, \"name\", 4)                     = 4\n" },
		{ C_write, { 1, MEMORY + 8, 50 }, 4,
		  "write(1, \"name\\0\\0\\0\\0\\0\\0\\0\\0\\0\\0\\0\\0\\0\\0\\0\\0\\0\\0\\0\\0\\0\\0\\0\\0\\0\\0\\0\\0\"..., 50) = 4\n" },
		{ C_write, { 1, MEMORY + sizeof memory - 2, 4 }, -14,
		  "write(1, 0x12ffe, 4)                    = -1 EFAULT (Bad address)\n" },
		{ C_read, { 0, MEMORY + 8, 50 }, 2, "read(0, \"na\", 50)                       = 2\n" },
		{ C_read, { 0, MEMORY + 8, 50 }, -9, "read(0, 0x10008, 50)                    = -1 EBADF (Bad file descriptor)\n" },
		{ C_read, { 0, MEMORY + 8, 50 }, -512,
		  "read(0, 0x10008, 50)                    = ? ERESTARTSYS (To be restarted if SA_RESTART is set)\n" },
		{ C_nanosleep, { MEMORY, 0 }, 0, "nanosleep({tv_sec=7, tv_nsec=1701667182}, NULL) = 0\n" },
		{ C_nanosleep, { MEMORY + sizeof memory - 8, 0 }, -14,
		  "nanosleep(0x12ff8, NULL)                = -1 EFAULT (Bad address)\n" },
		{ C_pipe, { MEMORY }, 0, "pipe([7, 0])                            = 0\n" },
		{ C_pipe, { MEMORY }, -24, "pipe(0x10000)                           = -1 EMFILE (Too many open files)\n" },
		{ C_dup2, { 1, 2 }, 2, "dup2(1, 2)                              = 2\n" },
		{ C_mmap, { 0, 4096, 3, 0x22, ~0ul, 0 }, 0x7f0000000000,
		  "mmap(NULL, 4096, PROT_READ|PROT_WRITE, MAP_PRIVATE|MAP_ANONYMOUS, -1, 0) = 0x7f0000000000\n" },
		{ C_kill, { 5, 9 }, 0, "kill(5, SIGKILL)                        = 0\n" },
		{ C_kill, { (u64)-5l, 99 }, -22, "kill(-5, 99)                            = -1 EINVAL (Invalid argument)\n" },
		{ C_lseek, { 3, (u64)-1l, 7 }, -22, "lseek(3, -1, 0x7 /* SEEK_??? */)        = -1 EINVAL (Invalid argument)\n" },
		{ C_UNKNOWN, { 1, 2, 0, 0, 0, 0 }, -38,
		  "syscall_0x1f4(0x1, 0x2, 0, 0, 0, 0)     = -1 ENOSYS (Function not implemented)\n" },
	};
	memset(memory, 0, sizeof memory);
	memory[0] = 7;
	memcpy(memory + 8, "name", 4);
	for (u32 i = 0; i < COUNT(rows); i++)
		same("line", line(rows[i].call, ABI_OWN, rows[i].args, rows[i].ret), rows[i].want);
	memset(memory, 'x', sizeof memory);	// no NUL anywhere
	same("no end", line(C_open, ABI_OWN, (u64[6]){ MEMORY + sizeof memory - 10, 0 }, -14),
		"open(0x12ff6, O_RDONLY)                 = -1 EFAULT (Bad address)\n");
}

static void test_struct_sizes(void)
{
#define S(name, size32) { #name, st_##name, size32 },
	static const struct { const char *name; const u64 *st; u32 size32; } rows[] = {
#include "build/structs.h"
	};
	for (u32 i = 0; i < COUNT(rows); i++) {
		u32 align = 1, size;
		struct list l;
		size = layout(&l, rows[i].st + 1, (rows[i].st[0] & PACKED) != 0, false, NULL, NULL, &align);
		number(rows[i].name, size, (s64)(u32)rows[i].st[0]);
		if (rows[i].size32)
			number(rows[i].name, struct_size(rows[i].st, true, &align), rows[i].size32);
	}
}

static void test_sets(void)
{
	print_flags(SET(open_flags), 0), same("open 0", printed(), "O_RDONLY");
	print_flags(SET(open_flags), 0101), same("open", printed(), "O_WRONLY|O_CREAT");
	print_flags(SET(open_flags), 0x40000000), same("unknown", printed(), "O_RDONLY|0x40000000");
	print_enum(SET(whence), 2), same("enum", printed(), "SEEK_END");
	print_enum(SET(whence), 9), same("no enum", printed(), "0x9 /* SEEK_??? */");
}

// wait4 may report a child's first stop, and even its end, before its parent's fork event.
static void test_early_children(void)
{
	enum { PARENT = 0x3ffff0, GONE, ALIVE, LATE };	// no such processes
	struct rusage none = {0};
	struct tracee *parent = tracee_add(PARENT);

	opt.quiet = QUIET_ALL;
	opt.follow = true;
	handle_status(GONE, SIGSTOP << 8 | 0x7f, &none), handle_status(GONE, 0, &none);
	handle_status(ALIVE, SIGSTOP << 8 | 0x7f, &none);
	number("the one that lives", tracee_count, 2);
	add_child(parent, GONE), number("no tracee for the dead", tracee_count, 2);
	add_child(parent, ALIVE), number("one for the living", tracee_count, 2);
	add_child(parent, LATE), number("one for who is to stop", tracee_count, 3);
	handle_status(ALIVE, 0, &none), handle_status(LATE, 0, &none), handle_status(PARENT, 0, &none);
	number("nobody is left", tracee_count, 0);
	opt.quiet = 0;
	opt.follow = false;
	printed();
}

// A kernel with the processes OLD, a thread's leader, and YOUNG: what it sees of affinities, what it says.
enum { OLD = 0x3ffff0, YOUNG, CHILD };
static u64 their_mask;
static u32 moved, unmarked;	// affinities that were set; before the guardian could know
static u64 event_message;

static bool affinity_kernel(s64 nr, u64 a, u64 b, u64 c, u64 d, s64 *ret)
{
	(void)b;
	*ret = 0;
	switch (nr) {
	case NR_sched_getaffinity:
		memset((void *)c, 0, 128), *(u64 *)c = their_mask;
		*ret = 8;
		return true;
	case NR_sched_setaffinity:
		moved++;
		if (a && *(u64 *)c == guarded->shared_mask[0])
			unmarked += !has_bit(guarded->sharing, (s32)a);
		return true;
	case NR_ptrace:
		if (a == PTRACE_GETEVENTMSG)
			*(u64 *)d = event_message;
		return true;
	case NR_wait4: return true;
	}
	return false;
}

static void test_guardian(void)
{
	static struct guarded memory_of_both;
	struct tracee *leader, *thread;

	stand_in = affinity_kernel;
	guarded = &memory_of_both;
	guardian = 1;
	their_mask = 3;
	may_share = true;
	leader = new_tracee(OLD, NULL);
	thread = new_tracee(YOUNG, leader);
	number("a tracee is known", has_bit(guarded->tracees, OLD) && has_bit(guarded->tracees, YOUNG), true);
	share_cpu(thread);
	number("it shares", thread->flags & T_SHARED && has_bit(guarded->sharing, YOUNG), true);
	number("and was marked before", unmarked, 0);
	event_message = YOUNG;
	opt.quiet = QUIET_ALL;
	thread = handle_exec(leader);
	opt.quiet = 0;
	number("executed: under the new number", has_bit(guarded->sharing, OLD) && has_bit(guarded->tracees, OLD), true);
	number("and not the old one", has_bit(guarded->sharing, YOUNG), false);
	their_mask = ~guarded->shared_mask[0] & 3;
	moved = 0;
	unshare_cpu(thread);
	number("who was moved by another stays there", moved, 0);
	forget_tracee(thread);
	number("nobody is left", has_bit(guarded->tracees, OLD) || has_bit(guarded->sharing, OLD) || shared.count, false);
	shared.pinned = may_share = false;
	guardian = 0;
	guarded = NULL;
	stand_in = NULL;
	printed();
}

// Let go: a child that stopped before its parent's fork event is not made a tracee by it.
static void test_letting_go(void)
{
	stand_in = affinity_kernel;
	opt.quiet = QUIET_ALL;
	opt.follow = true;
	new_tracee(OLD, NULL);
	detach_stopped(CHILD, EVENT_STOP << 16 | SIGTRAP << 8 | 0x7f);
	number("the parent is left", tracee_count, 1);
	event_message = CHILD;
	detach_stopped(OLD, EVENT_FORK << 16 | SIGTRAP << 8 | 0x7f);
	number("nobody is left", tracee_count, 0);
	opt.quiet = 0;
	opt.follow = false;
	stand_in = NULL;
	printed();
}

// Let go: the child that a parent's fork event names is waited for.
static void test_letting_go_of_parents(void)
{
	stand_in = affinity_kernel;
	opt.quiet = QUIET_ALL;
	opt.follow = true;
	for (int event = EVENT_FORK; event <= EVENT_CLONE; event++) {
		new_tracee(OLD, NULL);
		event_message = CHILD;
		detach_stopped(OLD, event << 16 | SIGTRAP << 8 | 0x7f);
		number("the child is left", tracee_count, 1);
		detach_stopped(CHILD, EVENT_STOP << 16 | SIGTRAP << 8 | 0x7f);
		number("nobody is left", tracee_count, 0);
	}
	opt.quiet = 0;
	opt.follow = false;
	stand_in = NULL;
	printed();
}

// Let go: a thread that executes a program is its leader from then on; one of the two is left.
static void test_letting_go_at_exec(void)
{
	stand_in = affinity_kernel;
	opt.quiet = QUIET_ALL;
	new_tracee(YOUNG, new_tracee(OLD, NULL));
	event_message = YOUNG;
	detach_stopped(OLD, EVENT_EXEC << 16 | SIGTRAP << 8 | 0x7f);
	number("nobody is left", tracee_count, 0);
	opt.quiet = 0;
	stand_in = NULL;
	printed();
}

// A signal is handed over from its own stop, from no other.
static void test_held_signals(void)
{
	number("a signal", held_signal(SIGTERM << 8 | 0x7f), SIGTERM);
	number("a breakpoint", held_signal(SIGTRAP << 8 | 0x7f), SIGTRAP);
	number("a call", held_signal((SIGTRAP | 0x80) << 8 | 0x7f), 0);
	number("a stopped process", held_signal(EVENT_STOP << 16 | SIGSTOP << 8 | 0x7f), 0);
	for (int event = EVENT_FORK; event <= EVENT_EXEC; event++)
		number("an event", held_signal(event << 16 | SIGTRAP << 8 | 0x7f), 0);
}

static s64 timer_set[4];

static bool timer_kernel(s64 nr, u64 a, u64 b, u64 c, u64 d, s64 *ret)
{
	(void)a, (void)c, (void)d;
	*ret = 0;
	if (nr == NR_setitimer)
		memcpy(timer_set, (void *)b, sizeof timer_set);
	return nr == NR_setitimer;
}

// The first alarm comes when it is due, the others soon after it.
static void test_alarms(void)
{
	stand_in = timer_kernel;
	set_alarm(3000001);
	number("seconds", timer_set[2], 3);
	number("microseconds", timer_set[3], 1);
	number("then every", timer_set[0] * 1000000 + timer_set[1], KICK);
	set_alarm(0);
	number("none", timer_set[0] | timer_set[1] | timer_set[2] | timer_set[3], 0);
	stand_in = NULL;
}

// The table's times are cut, its percents rounded.
static void test_summary(void)
{
	static const struct { u16 call; s64 ns; } rows[] = { { C_read, 2 }, { C_write, 1 }, { C_open, 1999 } };

	for (u32 i = 0; i < COUNT(rows); i++)
		add_counts(counts[ABI_OWN][rows[i].call], (s64[COL_NAME]){ [COL_TIME] = rows[i].ns * 1000,
			rows[i].ns * 1000, rows[i].ns * 1000, [COL_CALLS] = 1 });
	parse_columns("time-percent,total-time,name");
	sort_column = COL_TIME;
	print_table(ABI_OWN);
	same("a table", printed(), "% time     seconds syscall\n"
		"------ ----------- ----------------\n"
		" 99.85    0.001999 open\n"
		"  0.10    0.000002 read\n"
		"  0.05    0.000001 write\n"
		"------ ----------- ----------------\n"
		"100.00    0.002002 total\n");
	memset(all_counts, 0, sizeof all_counts);
}

// A file that is longer than the first buffer is read whole, and none that is longer than was allowed.
static void test_reading_files(void)
{
	enum { LENGTH = 100001, SOME = 16383 };	// 16 KiB with the NUL behind it
	static u8 bytes[LENGTH];
	char name[32];
	u64 size = 0;
	char *read;

	for (u32 i = 0; i < LENGTH; i++)
		bytes[i] = (u8)(i * 2654435761u >> 24);
	for (u32 i = 0; i < 4; i++) {
		u64 length = (u64[]){ LENGTH, SOME, SOME + 1, 0 }[i];
		s64 fd = sys(NR_memfd_create, "", 0);
		snprintf(name, sizeof name, "/proc/self/fd/%ld", fd);
		sys_write((int)fd, bytes, length);
		read = read_file(name, length, &size);
		number("it is read", read != NULL, true);
		number("its size", (s64)size, (s64)length);
		number("its bytes", read && !memcmp(read, bytes, length) && !read[length], true);
		number("too long", length && read_file(name, length - 1, &size), false);
		sys_close((int)fd);
	}
}

// A file of times is not believed to be longer than it is.
static void test_zones(void)
{
	static u8 file[44 + 44 + 10 + 6 + 4];

	for (u32 at = 0; at <= 44; at += 44)
		memcpy(file + at, "TZif2", 5);
	file[44 + 35] = 1, file[44 + 39] = 1;	// one transition, one kind
	memset(file + 44 + 44 + 9 + 6, 1, 5);
	number("short", load_tzif(file, 88), false);
	number("one byte short", load_tzif(file, 88 + 14), false);
	number("whole", load_tzif(file, 88 + 15), true);
	number("no such kind", kind_offset(1), 0);
	memset(&zone, 0, sizeof zone);
}

static u8 answer[420];
static u32 answer_size;

static bool socket_kernel(s64 nr, u64 a, u64 b, u64 c, u64 d, s64 *ret)
{
	(void)a, (void)d;
	*ret = 3;
	if (nr == NR_sendto || nr == NR_close || nr == NR_socket)
		return true;
	if (nr != NR_read)
		return false;
	memcpy((void *)b, answer, MIN(c, answer_size));
	*ret = answer_size;
	answer_size = 0;
	return true;
}

// What sock_diag says of lengths is not believed either.
static void test_socket_answers(void)
{
	static u8 attributes[28] = { [16] = 8, [18] = 2, [20] = 9, [24] = 100, [26] = 0 }, tiny[24] = { [16] = 2 };
	struct known_socket *k;

	out_local(7, attributes, sizeof attributes), same("one too long behind one that is whole", printed(), "7->9");
	attributes[18] = 0, attributes[26] = 2, attributes[16] = 100;
	number("a name too long", out_local(7, attributes, sizeof attributes), false);
	same("a name too long", printed(), "7");
	number("one too short", out_local(7, tiny, sizeof tiny), false);
	same("one too short", printed(), "7");
	stand_in = socket_kernel;
	*(u16 *)(answer + 4) = 20;
	*(u32 *)(answer + 20) = 77;	// the inode
	*(u32 *)answer = 200;
	answer_size = 100;
	number("a message too long", ask_socket(N_AF_UNIX, 0, 77) != NULL, false);
	*(u32 *)answer = answer_size = 400;
	k = ask_socket(N_AF_UNIX, 0, 77);
	number("as much as there is room for", k ? k->len : 0, sizeof k->answer);
	stand_in = NULL;
}

int main(void)
{
	static const struct { const char *name; void (*run)(void); } all[] = {
		{ "numbers are printed in every base and width", test_numbers },
		{ "numbers are parsed whole or not at all", test_parsing },
		{ "durations with points, exponents and units", test_durations },
		{ "strings are quoted as strace quotes them", test_quoting },
		{ "regular expressions match what the C library matches", test_regex },
		{ "IPv6 addresses print as inet_ntop prints them", test_addresses },
		{ "flags and enumerations by name", test_sets },
		{ "the walker: arguments at entry and at exit", test_walker },
		{ "structs have the size they declare", test_struct_sizes },
		{ "a child that is gone before its parent's fork event leaves nothing behind", test_early_children },
		{ "the guardian knows all tracees, and who shares before it does", test_guardian },
		{ "who was let go before its parent's fork event is not waited for", test_letting_go },
		{ "who is let go at a fork leaves a child to be let go", test_letting_go_of_parents },
		{ "who is let go at an exec by a thread leaves nobody behind", test_letting_go_at_exec },
		{ "a signal is handed over from its own stop only", test_held_signals },
		{ "an alarm comes after the seconds and microseconds that it was set for", test_alarms },
		{ "the percents of a summary are rounded", test_summary },
		{ "files are read whole, whatever their size", test_reading_files },
		{ "files of time zones are as long as they are", test_zones },
		{ "answers about sockets are as long as they are", test_socket_answers },
	};
	calls_init();
	trace_out.fd = -1;
	trace_out.eager = false;
	printf("1..%d\n", (int)COUNT(all));
	for (u32 i = 0; i < COUNT(all); i++) {
		bad = 0;
		all[i].run();
		printf("%sok %d %s\n", bad ? "not " : "", ++tests, all[i].name);
	}
	return 0;
}
