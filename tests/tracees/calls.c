// Makes the calls of a script, one a line:
//
//	name|number argument... [= value]
//
// With "= value" the kernel does not see the call: a seccomp filter gives it that error (-600..0), or
// a seccomp listener that value (-4095..-1: an errno). Arguments, which all lie at fixed addresses:
//
//	5 -1 0x10	a number
//	"a\n\xff"	pointer to a string; 'a' the same without its NUL
//	{5 7:4 "s":8 "t"}	pointer to memory: a long, 4 bytes, 8 bytes filled with s, a pointer; 5:4*3 is 5:4 5:4 5:4
//	!"a" !{5}	the same, the last byte being the last one before an unmapped page
//
// Lines that begin with # or > are skipped (tests/*.calls keep strace's line there). With a second
// argument there are descriptors of all sorts from 3 on, see descriptors(), else none.
#define _GNU_SOURCE
#include <asm/unistd.h>
#include <errno.h>
#include <linux/filter.h>
#include <linux/netlink.h>
#include <linux/perf_event.h>
#include <linux/seccomp.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <signal.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/inotify.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/signalfd.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/timerfd.h>
#include <sys/un.h>
#include <unistd.h>

static const struct { const char *name; int amd64, i386, arm64, riscv64; } names[] = {
#include "names.h"
};

// Errors that the filter itself gives: each is a system call instruction of its own, STEP bytes apart.
enum { ERRORS = 600 };
long raw_real(long n, long, long, long, long, long, long);
long raw_forced(long n, long, long, long, long, long, long);
long raw_error(long n, long, long, long, long, long, long);
extern char forced_ip[], error_calls[];
char *error_call = error_calls;

#define GLOBAL(name) ".globl " #name "\n" #name ": "
#if defined __x86_64__
#define NUMBER amd64
#define STEP 4
#define ARGUMENTS "mov %rdi,%rax; mov %rsi,%rdi; mov %rdx,%rsi; mov %rcx,%rdx;" \
	"mov %r8,%r10; mov %r9,%r8; mov 8(%rsp),%r9;"
#define RAW(name, label) GLOBAL(name) ARGUMENTS "syscall\n" GLOBAL(label) "ret\n"
#define ERROR_CALL ARGUMENTS "jmp *error_call\n"
#define ERROR_CALLS "syscall; ret; nop"
#elif defined __aarch64__
#define NUMBER arm64
#define STEP 8
#define ARGUMENTS "mov x8,x0; mov x0,x1; mov x1,x2; mov x2,x3; mov x3,x4; mov x4,x5; mov x5,x6;"
#define RAW(name, label) GLOBAL(name) ARGUMENTS "svc 0\n" GLOBAL(label) "ret\n"
#define ERROR_CALL ARGUMENTS "adrp x16,error_call; ldr x16,[x16,:lo12:error_call]; br x16\n"
#define ERROR_CALLS "svc 0; ret"
#elif defined __riscv
#define NUMBER riscv64
#define STEP 8
#define ARGUMENTS "mv a7,a0; mv a0,a1; mv a1,a2; mv a2,a3; mv a3,a4; mv a4,a5; mv a5,a6;"
#define RAW(name, label) GLOBAL(name) ARGUMENTS "ecall\n" GLOBAL(label) "ret\n"
#define ERROR_CALL ARGUMENTS "ld t0,error_call; jr t0\n.option norvc\n"
#define ERROR_CALLS "ecall; ret"
#else
#define NUMBER i386
#define STEP 4
#define RAW(name, label) GLOBAL(name) "push %ebx; push %esi; push %edi; push %ebp;" \
	"mov 20(%esp),%eax; mov 24(%esp),%ebx; mov 28(%esp),%ecx; mov 32(%esp),%edx;" \
	"mov 36(%esp),%esi; mov 40(%esp),%edi; mov 44(%esp),%ebp; int $0x80\n" \
	GLOBAL(label) "pop %ebp; pop %edi; pop %esi; pop %ebx; ret\n"
#define ERROR_CALL "jmp raw_forced\n"
#define ERROR_CALLS "nop; nop; nop; nop"
#endif
__asm__(".text\n" RAW(raw_real, real_ip) RAW(raw_forced, forced_ip) GLOBAL(raw_error) ERROR_CALL
	".balign 8\n" GLOBAL(error_calls) ".rept 601\n" ERROR_CALLS "\n.endr\n");

#define ARENA	((char *)0x10000000)
#define EDGES	((char *)0x20000000)
#define SIZE	0x400000

static char *arena = ARENA, *edge = EDGES;
static size_t page;
static volatile long *forced;	// shared with the listener
static int line;
static char *p;

static void fail(const char *why)
{
	fprintf(stderr, "line %d: %s at '%s'\n", line, why, p ? p : "");
	exit(2);
}

static void listener(int fd, pid_t parent)
{
	struct seccomp_notif in;
	struct seccomp_notif_resp out;

	prctl(PR_SET_PDEATHSIG, SIGKILL);
	while (getppid() == parent) {
		memset(&in, 0, sizeof in);
		if (ioctl(fd, SECCOMP_IOCTL_NOTIF_RECV, &in)) {
			if (errno == EINTR || errno == ENOENT)
				continue;
			_exit(1);
		}
		memset(&out, 0, sizeof out);
		out.id = in.id;
		if (*forced < 0 && *forced >= -4095)
			out.error = (int)*forced;
		else
			out.val = *forced;
		ioctl(fd, SECCOMP_IOCTL_NOTIF_SEND, &out);
	}
}

static void force(void)
{
	unsigned ip = (unsigned)(unsigned long)forced_ip;
	unsigned errors = (unsigned)(unsigned long)error_calls;
	struct sock_filter code[] = {
		// A tracer that injects a result asks for no call.
		BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, nr)),
		BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, ~0u, 8, 0),
		BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, instruction_pointer)),
		BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, ip, 0, 1),
		BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_USER_NOTIF),
		BPF_STMT(BPF_ALU | BPF_SUB | BPF_K, errors),
		BPF_JUMP(BPF_JMP | BPF_JGE | BPF_K, STEP * (ERRORS + 1), 3, 0),
		BPF_STMT(BPF_ALU | BPF_RSH | BPF_K, STEP == 8 ? 3 : 2),
		BPF_STMT(BPF_ALU | BPF_OR | BPF_K, SECCOMP_RET_ERRNO),
		BPF_STMT(BPF_RET | BPF_A, 0),
		BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
	};
	struct sock_fprog prog = { sizeof code / sizeof *code, code };

	forced = mmap(0, sizeof *forced, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
	prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
	int fd = (int)syscall(__NR_seccomp, SECCOMP_SET_MODE_FILTER, SECCOMP_FILTER_FLAG_NEW_LISTENER, &prog);
	if (fd < 0) {
		perror("seccomp");
		exit(2);
	}
	pid_t parent = getpid();
	if (!fork()) {
		// It keeps no descriptor but its own.
		close_range(0, (unsigned)fd - 1, 0);
		close_range((unsigned)fd + 1, ~0u, 0);
		listener(fd, parent);
		_exit(0);
	}
	close(fd);
}

static void become(int want, int fd)
{
	if (fd >= 0 && fd != want) {
		dup2(fd, want);
		close(fd);
	}
}

// What -y and -yy tell apart: 3 file, 4 directory, 5 and 6 connected, 7 TCP, 8 UDP, 9 listening, 10 and
// 11 pipe, 12 eventfd, 13 epoll, 14 timerfd, 15 signalfd, 16 pidfd, 17 memfd, 18 inotify, 19 and 20
// devices, 21 terminal, 22 deleted file, 23 abstract socket, 24 TCP over IPv6, 25 packets, 26 map of
// BPF, 27 event of perf, 28 namespace, 29 userfaultfd, from 32 on netlink by protocol.
static void descriptors(void)
{
	struct sockaddr_in in = { .sin_family = AF_INET, .sin_port = htons(9), .sin_addr.s_addr = htonl(INADDR_LOOPBACK) };
	struct sockaddr_un un = { AF_UNIX, "\0compare" };
	struct sockaddr_nl nl = { .nl_family = AF_NETLINK };
	struct perf_event_attr perf = { .type = PERF_TYPE_SOFTWARE, .size = sizeof perf, .disabled = 1 };
	unsigned map[18] = { 2, 4, 4, 1 };
	sigset_t signals;
	int pair[2];

	become(3, open("file", O_RDWR | O_CREAT, 0644));
	become(4, open(".", O_RDONLY | O_DIRECTORY));
	if (!socketpair(AF_UNIX, SOCK_STREAM, 0, pair))
		become(5, pair[0]), become(6, pair[1]);
	become(7, socket(AF_INET, SOCK_STREAM, 0));
	become(8, socket(AF_INET, SOCK_DGRAM, 0));
	connect(8, (void *)&in, sizeof in);
	become(9, socket(AF_INET, SOCK_STREAM, 0));
	listen(9, 1);
	if (!pipe(pair))
		become(10, pair[0]), become(11, pair[1]);
	become(12, eventfd(7, EFD_NONBLOCK));
	become(13, epoll_create1(0));
	become(14, timerfd_create(CLOCK_MONOTONIC, TFD_NONBLOCK));
	sigemptyset(&signals);
	sigaddset(&signals, SIGUSR1);
	become(15, signalfd(-1, &signals, SFD_NONBLOCK));
	become(16, (int)syscall(__NR_pidfd_open, getpid(), 0));
	become(17, (int)syscall(__NR_memfd_create, "name", 0));
	become(18, inotify_init1(IN_NONBLOCK));
	become(19, open("/dev/null", O_RDWR));
	become(20, open("/dev/zero", O_RDONLY));
	become(21, open("/dev/ptmx", O_RDWR | O_NOCTTY));
	become(22, open("deleted", O_RDWR | O_CREAT, 0600));
	unlink("deleted");
	become(23, socket(AF_UNIX, SOCK_DGRAM, 0));
	bind(23, (void *)&un, sizeof un.sun_family + 8);
	become(24, socket(AF_INET6, SOCK_STREAM, 0));
	become(25, socket(AF_PACKET, SOCK_RAW, htons(3)));
	become(26, (int)syscall(__NR_bpf, 0, map, sizeof map));
	become(27, (int)syscall(__NR_perf_event_open, &perf, 0, -1, -1, 0));
	become(28, open("/proc/self/ns/net", O_RDONLY));
	become(29, (int)syscall(__NR_userfaultfd, 1));
	for (int i = 0; i <= 22; i++) {	// bound: sock_diag(7) shows no others
		become(32 + i, socket(AF_NETLINK, SOCK_RAW, i));
		bind(32 + i, (void *)&nl, sizeof nl);
	}
}

static char *take(size_t size, int at_edge)
{
	char *at = arena;
	if (at_edge) {
		at = edge + page - size;
		edge += 2 * page;
	} else {
		arena += (size + 15) & ~15ul;
	}
	return at;
}

static void blank(void) { while (*p == ' ' || *p == '\t') p++; }

static int hex(int c) { return c <= '9' ? c - '0' : (c | 32) - 'a' + 10; }

static size_t string(char *to)		// returns the length without a NUL
{
	char quote = *p++, *start = to;
	for (; *p != quote; p++) {
		if (!*p || *p == '\n')
			fail("string without end");
		if (*p != '\\') {
			*to++ = *p;
			continue;
		}
		switch (*++p) {
		case 'n': *to++ = '\n'; break;
		case 't': *to++ = '\t'; break;
		case '0': *to++ = 0; break;
		case 'x': *to++ = (char)(hex(p[1]) << 4 | hex(p[2])); p += 2; break;
		default: *to++ = *p;
		}
	}
	p++;
	*to = 0;
	return (size_t)(to - start);
}

static unsigned long long number(void)
{
	char *end;
	unsigned long long v = strtoull(p, &end, 0);
	if (end == p)
		fail("not a value");
	p = end;
	return v;
}

static unsigned long value(void);

// The bytes between braces. "s":8 lies inside, "s" is pointed to.
static unsigned long memory(int at_edge)
{
	static char room[4][0x20000];
	static int depth;
	char text[0x10000], *bytes = room[depth++ & 3], *to = bytes;
	p++;
	for (;;) {
		char *start = to;
		blank();
		if (*p == '}')
			break;
		if (!*p)
			fail("memory without end");
		char *here = p;
		size_t length = 0, width = sizeof(long);
		unsigned long long v = 0;
		int chars = *p == '"' || *p == '\'';
		if (chars)
			length = string(text);
		else if (*p != '{' && *p != '!')
			v = number();
		if (*p == ':') {
			p++;
			width = (size_t)number();
			if (chars) {
				memset(to, 0, width);
				memcpy(to, text, length < width ? length : width);
			} else {
				memcpy(to, &v, width);
			}
		} else {
			p = here;
			v = value();
			memcpy(to, &v, width);
		}
		to += width;
		if (*p == '*') {
			p++;
			for (unsigned long long n = number(); n-- > 1; to += width)
				memcpy(to, start, width);
		}
	}
	p++;
	char *at = take((size_t)(to - bytes), at_edge);
	memcpy(at, bytes, (size_t)(to - bytes));
	depth--;
	return (unsigned long)at;
}

static unsigned long value(void)
{
	int at_edge = *p == '!';
	p += at_edge;
	if (*p == '{')
		return memory(at_edge);
	if (*p == '"' || *p == '\'') {
		char text[65536];
		int nul = *p == '"';
		size_t size = string(text) + (size_t)nul;
		char *at = take(size, at_edge);
		memcpy(at, text, size);
		return (unsigned long)at;
	}
	return (unsigned long)number();
}

static void call(void)
{
	long nr = -1, args[6] = { 0 };
	int force_it = 0;

	memset(ARENA, 0, (size_t)(arena - ARENA));
	for (arena = ARENA; edge != EDGES; edge -= 2 * page)
		memset(edge - 2 * page, 0, page);
	if (*p == '-' || (*p >= '0' && *p <= '9')) {
		nr = (long)number();
	} else {
		size_t length = strcspn(p, " \t");
		for (size_t i = 0; i < sizeof names / sizeof *names; i++)
			if (strlen(names[i].name) == length && !memcmp(names[i].name, p, length))
				nr = names[i].NUMBER;
		if (nr < 0)
			fail("no such call");
		p += length;
	}
	for (int i = 0; blank(), *p; i++) {
		if (*p == '=') {
			p++, blank();
			*forced = (long)number();
			force_it = 1;
		} else if (i < 6) {
			args[i] = (long)value();
		} else {
			fail("too many arguments");
		}
	}
	long (*how)(long, long, long, long, long, long, long) = raw_real;
	if (force_it && sizeof nr == 8 && *forced <= 0 && *forced >= -ERRORS) {
		error_call = error_calls + STEP * -*forced;
		how = raw_error;
	} else if (force_it) {
		how = raw_forced;
	}
	how(nr, args[0], args[1], args[2], args[3], args[4], args[5]);
}

int main(int argc, char **argv)
{
	FILE *f = argc > 1 ? fopen(argv[1], "r") : stdin;
	static char text[1 << 24];
	size_t n = f ? fread(text, 1, sizeof text - 1, f) : 0;

	if (!n) {
		fprintf(stderr, "usage: calls FILE [descriptors]\n");
		return 2;
	}
	fclose(f);
	page = (size_t)sysconf(_SC_PAGESIZE);
	mmap(ARENA, SIZE, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
	for (int i = 0; i < 16; i++)
		mmap(EDGES + 2 * page * i, page, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
	syscall(__NR_close_range, 3, ~0u, 0);
	if (argc > 2)
		descriptors();
	force();
	alarm(100);
	raw_real(__NR_chdir, 0xe0ca11be, 0, 0, 0, 0, 0);
	for (char *next = text, *end; *next; next = end) {
		end = next + strcspn(next, "\n");
		if (*end)
			*end++ = 0;
		line++;
		p = next;
		blank();
		if (*p && *p != '#' && *p != '>')
			call();
	}
	raw_real(__NR_chdir, 0xe0ca11ed, 0, 0, 0, 0, 0);
	return 0;
}
