// The harnesses: strace.c over an input that says what tracees and the kernel do. See driver.c.
#define OWN_KERNEL
#include "../hosted.h"
#include "driver.h"

/* ---- the input */
/* A number of so many bytes; 0 behind the end, so that everything must end then. */
static u64 take(u32 bytes)
{
	u64 v = 0;

	for (u32 i = 0; i < bytes && input_left; i++, input_left--)
		v |= (u64)*input++ << (8 * i);
	return v;
}

static u64 below(u64 n)
{
	return take(n > 256 ? 2 : 1) % n;
}

/* At most size - 1 bytes up to the next NUL, ended by one. */
static char *take_text(char *buf, u64 size)
{
	u64 n = 0;

	while (n < size - 1 && input_left) {
		buf[n] = (char)take(1);
		if (!buf[n++])
			return buf;
	}
	buf[n] = 0;
	return buf;
}

/* Raw bytes; how many there were. */
static u64 take_bytes(void *buf, u64 size)
{
	u64 n = MIN(size, input_left);

	memcpy(buf, input, n);
	input += n;
	input_left -= n;
	return n;
}

static bool in_session;		// the whole program runs, see session.c

static u64 steps;		// of everything that the program asks for
static void step(void)
{
	finding(++steps > 20000000, "it does not end");
}

/* ---- a tracee's memory: what was left of the input, again and again; in front of it a few words of
   the harness's own. With noise it changes from read to read, is read in part, or not at all. */
enum { MEMORY_SIZE = 0x4000, PREFIX = 0x100 };
static u64 prefix[PREFIX / 8], memory_left, noise;
static const u8 *memory;

static void use_memory(void)
{
	memory = input;
	memory_left = input_left;
}

static u64 next_noise(void)
{
	noise ^= noise << 13;
	noise ^= noise >> 7;
	return noise ^= noise << 17;
}

static u64 peek_some(struct tracee *t UNUSED, u64 addr, void *buf, u64 len)
{
	u64 from = addr - (MEMORY - PREFIX), n, chance = noise ? next_noise() : 0;
	u8 *to = buf;

	step();
	if (from >= MEMORY_SIZE)
		return 0;
	n = MIN(len, MEMORY_SIZE - from);
	if (chance % 64 == 1)
		n = chance / 64 % (n + 1);
	for (u64 i = 0; i < n; i++) {
		if (from + i < PREFIX)
			to[i] = ((u8 *)prefix)[from + i];
		else
			to[i] = memory_left ? memory[(from + i - PREFIX) % memory_left] : 0;
	}
	if (n && chance % 8 == 3)
		to[chance / 8 % n] = (u8)(chance >> 32);
	return n;
}

/* ---- what was written */
static bool plain;		// the trace is to be text and nothing else, lines whole
static bool coloured;
char shown[1 << 12];	// the line being written
static u32 shown_len;
static u64 ignored_fd;
static void (*on_line)(const char *line);

/* ---- records of --json: each is one JSON object, a line, in ASCII */
enum { J_RECORD, J_VALUE, J_FIRST, J_KEY, J_FIRST_KEY, J_COLON, J_AFTER, J_STRING, J_ESCAPE, J_HEX, J_WORD };
static struct { u8 state, in_key, hex, open[1 << 10]; u32 depth, len; char word[32]; } json;

static bool json_word(void)
{
	const char *p = json.word;
	u32 digits = 0;

	json.word[json.len] = 0;
	if (str_eq(p, "null") || str_eq(p, "true") || str_eq(p, "false"))
		return true;
	p += *p == '-';
	if (*p == '0' && is_digit(p[1]))
		return false;
	for (; is_digit(*p); p++)
		digits++;
	if (!digits || !*p)
		return digits;
	for (digits = 0, p += *p == '.'; is_digit(*p); p++)
		digits++;
	return digits && !*p;
}

static void json_push(u8 c)
{
	finding(json.depth == COUNT(json.open), "JSON nests deeply");
	json.open[json.depth++] = c;
	json.state = c == '{' ? J_FIRST_KEY : J_FIRST;
}

/* A byte behind a value. */
static void json_after(u8 c)
{
	u8 in = json.depth ? json.open[json.depth - 1] : 0;

	if (c == ',') {
		finding(!in, "a comma outside of JSON");
		json.state = in == '{' ? J_KEY : J_VALUE;
	} else if (c == '}' || c == ']') {
		finding(in + 2 != c, "JSON closes what is not open");
		json.depth--;
		json.state = J_AFTER;
	} else {
		finding(c != '\n' || json.depth, "JSON goes on behind a value");
		json.state = J_RECORD;
	}
}

static void json_byte(u8 c)
{
	switch (json.state) {
	case J_RECORD:
		finding(c != '{', "a record is no object");
		return json_push(c);
	case J_FIRST:
		if (c == ']')
			return json_after(c);
		/* fall through */
	case J_VALUE:
		json.in_key = false;
		json.len = 0;
		if (c == '{' || c == '[')
			return json_push(c);
		if (c == '"')
			json.state = J_STRING;
		else
			json.word[json.len++] = (char)c, json.state = J_WORD;
		return;
	case J_FIRST_KEY:
		if (c == '}')
			return json_after(c);
		/* fall through */
	case J_KEY:
		finding(c != '"', "a key is no string");
		json.in_key = true;
		json.state = J_STRING;
		return;
	case J_COLON:
		finding(c != ':', "no colon behind a key");
		json.state = J_VALUE;
		return;
	case J_STRING:
		if (c == '\\')
			json.state = J_ESCAPE;
		else if (c == '"')
			json.state = json.in_key ? J_COLON : J_AFTER;
		finding(c < ' ' || c > '~', "JSON is not ASCII");
		return;
	case J_ESCAPE:
		finding(c != 'u' && c != '"' && c != '\\', "an escape that is not JSON's");
		json.hex = 4;
		json.state = c == 'u' ? J_HEX : J_STRING;
		return;
	case J_HEX:
		finding(!is_digit((char)c) && (c < 'a' || c > 'f'), "no digit behind \\u");
		if (!--json.hex)
			json.state = J_STRING;
		return;
	case J_WORD:
		if (c != ',' && c != '}' && c != ']' && c != '\n') {
			finding(json.len == sizeof json.word - 1, "a long word in JSON");
			json.word[json.len++] = (char)c;
			return;
		}
		finding(!json_word(), "a word that is not JSON's");
	}
	json_after(c);
}

static void see(u8 c)
{
	static bool escape;

	host_show(c);
	if (plain && opt.json && out != &message_out)
		json_byte(c);
	if (escape || (c == '\33' && coloured)) {
		escape = c != 'm';
		return;
	}
	if (c != '\n' && shown_len < sizeof shown - 1)
		shown[shown_len++] = (char)c;
	finding(plain && c != '\n' && (c < ' ' || c > '~'), "what it prints is no text");
	if (c != '\n')
		return;
	shown[shown_len] = 0;
	if (on_line)
		on_line(shown);
	shown_len = 0;
}

/* ---- the kernel */
enum { FILE_FD = 100, SOCKET_FD, PIPE_FD, OUR_PID = 1000, INODE = 77 };
static s64 clock_now = 1700000000l * 1000000000;
static u32 asked_family;	// of sock_diag
static bool raw_files;		// files are what is left of the input
static u64 netlink;		// descriptors are netlink sockets of a protocol, this less 1; 0: they need not

/* Texts that the kernel has in /proc: known ones, or bytes of the input; of netlink sockets the
   one that tells of them. */
enum { SOCKET_LINK = 1, NETLINK_NAME = 9 };
static s64 proc_text(char *buf, u64 size, u64 wanted)
{
	static const char *const known[] = {
		"", "socket:[77]", "anon_inode:[pidfd]", "anon_inode:[eventfd]", "anon_inode:[signalfd]", "/dev/null",
		"/tmp/f (deleted)", "pid:[4026531836]", "pid:[4026531837]", "NETLINK", "TCP", "TCPv6", "UDP", "UNIX",
		"Pid:\t12\nNSpid:\t12\t1\nUid:\t0\t0\nTgid:\t12\nCapEff:\tffff\nVmSize:\t1\n", "pos:\t0\nNSpid:\t12\n",
		"eventfd-count:      ff\neventfd-id: 1\neventfd-semaphore: 1\n", "sigmask:\t00000000fffffeff\n",
		"root:x:0:0:root:/root:/bin/sh\nu:x:7:8::/:\n", "g:x:9:a,u\nh:x:10:u\n",
	};
	u64 which = netlink ? wanted : take(1), n;

	if (which >= COUNT(known))
		return (s64)take_bytes(buf, MIN(size, which));
	n = MIN(str_len(known[which]), size);
	memcpy(buf, known[which], n);
	return (s64)n;
}

/* What sock_diag knows of INODE. */
static s64 diag_answer(u8 *buf, u64 size)
{
	u32 at = asked_family == N_AF_UNIX ? 4 : asked_family == N_AF_NETLINK ? 16 : 68;
	u32 inode = INODE, len = netlink ? 64 : 20 + (u32)take(1);
	u16 type = !netlink && take(1) == 1 ? 3 : 20;

	memset(buf, 0, MIN(size, len));
	if (netlink)
		buf[18] = (u8)(netlink - 1);
	else
		take_bytes(buf + 16, MIN(size, len) - 16);
	memcpy(buf, &len, 4);
	memcpy(buf + 4, &type, 2);
	if (len >= 20 + at)
		memcpy(buf + 16 + at, &inode, 4);
	return MIN(size, (s64)len);
}

/* Names of processes in a directory of /proc. */
static s64 directory(u8 *buf)
{
	static const char *const names[] = { "self", "12", "1000", "13", "2001", "2002", "4194303", "99999999999" };
	u64 first = take(1);

	if (!first || first > COUNT(names))
		return 0;
	memset(buf, 0, 32);
	buf[16] = 32;
	memcpy(buf + 19, names[first - 1], str_len(names[first - 1]));
	return 32;
}

static s64 written(const u8 *bytes, u64 n)
{
	u64 how = in_session ? below(64) : noise ? next_noise() % 64 : 0;

	if (how == 1)
		return -EINTR;
	if (how == 2)
		return -EAGAIN;
	if (how == 3)
		n = (n + 1) / 2;
	for (u64 i = 0; i < n; i++)
		see(bytes[i]);
	return (s64)n;
}

static s64 process_call(s64 nr, u64 a, u64 b, u64 c, u64 d);

static s64 kernel(s64 nr, u64 a, u64 b, u64 c, u64 d, u64 e UNUSED, u64 f UNUSED)
{
	s64 *two = (s64 *)b;

	step();
	switch (nr) {
	case NR_mmap: return (two = host_alloc(b)) ? (s64)two : -12;
	case NR_munmap: host_free((void *)a); return 0;
	case NR_clock_gettime:
		clock_now += 100000;
		two[0] = clock_now / 1000000000;
		two[1] = clock_now % 1000000000;
		return 0;
	case NR_write: return a == PIPE_FD + 1 || a == ignored_fd ? (s64)c : written((u8 *)b, c);
	case NR_openat: return !below(4) ? -ENOENT : FILE_FD;
	case NR_socket: return SOCKET_FD;
	case NR_pipe2:
		((int *)a)[0] = PIPE_FD;
		((int *)a)[1] = PIPE_FD + 1;
		return 0;
	case NR_fcntl: return (s64)a;
	case NR_sendto:
		if (c >= 20)
			asked_family = ((u32 *)b)[4] & 255;
		return (s64)c;
	case NR_read:
		if (raw_files)
			return (s64)take_bytes((void *)b, c);
		return (int)a == SOCKET_FD ? diag_answer((u8 *)b, c) : proc_text((char *)b, c, 0);
	case NR_readlinkat: return proc_text((char *)c, d, SOCKET_LINK);
	case NR_getxattr: return proc_text((char *)c, d, NETLINK_NAME);
	case NR_getdents64: return directory((u8 *)b);
	case NR_newfstatat:
		memset((void *)c, 0, sizeof(struct kstat));
		((struct kstat *)c)->mode = (u32[]){ 0100755, 0020000, 0060000, 0040000 }[below(4)];
		((struct kstat *)c)->rdev = take(8);
		return below(8) == 1 ? -ENOENT : 0;
	case NR_ioctl:
		if (b != N_SIOCGIFNAME)
			return below(2) ? -25 : 0;
		take_bytes((void *)c, 16);
		return below(2) ? -ENOENT : 0;
	}
	return process_call(nr, a, b, c, d);
}

#include "calls.c"
#include "readers.c"
#include "session.c"

static s64 process_call(s64 nr, u64 a, u64 b, u64 c, u64 d)
{
	return in_session ? session_call(nr, a, b, c, d) : stopped_call(nr, a, c, d);
}

void prepare(void)
{
	calls_init();
	memset(qualities, Q_TRACE | Q_ABBREV | Q_VERBOSE, sizeof qualities);
}

const struct harness harnesses[] = {
	{ "calls", fuzz_calls },
	{ "messages", fuzz_messages },
	{ "ioctl", fuzz_ioctl },
	{ "rings", fuzz_rings },
	{ "descriptors", fuzz_descriptors },
	{ "times", fuzz_times },
	{ "regex", fuzz_regex },
	{ "colours", fuzz_colours },
	{ "options", fuzz_options },
	{ "session", fuzz_session },
	{ NULL, NULL },
};
