/*
 * Programs to trace, without a libc: one binary is all of them and goes by the name it is run
 * under. Each is a few syscalls that show in the trace, or a question about where it runs whose
 * answer it prints.
 */
#ifdef __arm__ /* compiled without headers of that architecture */
#define __NR_fork 2
#define __NR_read 3
#define __NR_write 4
#define __NR_close 6
#define __NR_execve 11
#define __NR_lseek 19
#define __NR_getpid 20
#define __NR_kill 37
#define __NR_brk 45
#define __NR_wait4 114
#define __NR_sysinfo 116
#define __NR_nanosleep 162
#define __NR_rt_sigprocmask 175
#define __NR_rt_sigtimedwait 177
#define __NR_setuid 213
#define __NR_setgid 214
#define __NR_exit_group 248
#define __NR_openat 322
#define __NR_pipe2 359
#define __NR_process_vm_readv 376
#else
#include <asm/unistd.h>
#endif

#define AT_FDCWD (-100)
#define ESRCH 3
#define SIGTERM 15
#define SIGCHLD 17
#define SIG_BLOCK 0
#if defined __aarch64__ || defined __arm__
#define O_DIRECTORY 040000
#else
#define O_DIRECTORY 0200000
#endif

struct timespec {
	long seconds, nanoseconds;
};

static int arg_count;
static char **args;

static long
call(long nr, long a, long b, long c, long d)
{
	long ret;
#ifdef __x86_64__
	register long r10 __asm__("r10") = d;
	__asm__ volatile("syscall"
			 : "=a"(ret)
			 : "a"(nr), "D"(a), "S"(b), "d"(c), "r"(r10)
			 : "rcx", "r11", "memory");
#elif defined __aarch64__
	register long x8 __asm__("x8") = nr;
	register long x0 __asm__("x0") = a;
	register long x1 __asm__("x1") = b;
	register long x2 __asm__("x2") = c;
	register long x3 __asm__("x3") = d;
	__asm__ volatile("svc 0" : "+r"(x0) : "r"(x8), "r"(x1), "r"(x2), "r"(x3) : "memory");
	ret = x0;
#elif defined __arm__
	register long r7 __asm__("r7") = nr; // the kernel changes it to restart a call
	register long r0 __asm__("r0") = a;
	register long r1 __asm__("r1") = b;
	register long r2 __asm__("r2") = c;
	register long r3 __asm__("r3") = d;
	__asm__ volatile("svc 0" : "+r"(r0), "+r"(r7) : "r"(r1), "r"(r2), "r"(r3) : "memory");
	ret = r0;
#elif defined __riscv
	register long a7 __asm__("a7") = nr;
	register long a0 __asm__("a0") = a;
	register long a1 __asm__("a1") = b;
	register long a2 __asm__("a2") = c;
	register long a3 __asm__("a3") = d;
	__asm__ volatile("ecall" : "+r"(a0) : "r"(a7), "r"(a1), "r"(a2), "r"(a3) : "memory");
	ret = a0;
#else
	__asm__ volatile("int $0x80"
			 : "=a"(ret)
			 : "a"(nr), "b"(a), "c"(b), "d"(c), "S"(d)
			 : "memory");
#endif
	return ret;
}

#define CALL(name, a, b, c, d) call(__NR_##name, (long)(a), (long)(b), (long)(c), (long)(d))

static long
fork(void)
{
#ifdef __NR_fork
	return CALL(fork, 0, 0, 0, 0);
#else
	return CALL(clone, SIGCHLD, 0, 0, 0);
#endif
}

static void
say(const char *text)
{
	long size = 0;

	while (text[size])
		size++;
	CALL(write, 1, text, size, 0);
}

/* In one write, as the trace shows it. */
static void
say_number(const char *before, unsigned long n, const char *after)
{
	char text[64], digits[24], *out = text, *digit = digits;

	while (*before)
		*out++ = *before++;
	do
		*digit++ = (char)('0' + n % 10);
	while (n /= 10);
	while (digit > digits)
		*out++ = *--digit;
	while ((*out++ = *after))
		after++;
	say(text);
}

static void
nap(long milliseconds)
{
	struct timespec t = {0, milliseconds * 1000000};

	CALL(nanosleep, &t, 0, 0, 0);
}

static _Noreturn void
leave(int status)
{
	for (;;)
		CALL(exit_group, status, 0, 0, 0);
}

static unsigned long
free_memory(void)
{
	long info[64]; /* struct sysinfo: uptime, loads[3], totalram, freeram; in bytes */

	CALL(sysinfo, info, 0, 0, 0);
	return (unsigned long)info[5];
}

/* Says hello; the status is the number of arguments. */
static int
hello(void)
{
	say("hello\n");
	return arg_count - 1;
}

/* Ten children, one after the other. */
static int
forks(void)
{
	for (int i = 0; i < 10; i++) {
		if (!fork())
			leave(0);
		CALL(wait4, -1, 0, 0, 0);
	}
	return 0;
}

/* Runs for two seconds, to be attached to. */
static int
ticks(void)
{
	for (int i = 0; i < 40; i++)
		nap(50);
	return 0;
}

/* Leaves a grandchild to PID 1 and tells whether that reaps it. */
static int
orphan(void)
{
	int fds[2];
	long pid;

	CALL(pipe2, fds, 0, 0, 0);
	if (!fork()) {
		pid = fork();
		if (!pid)
			nap(100);
		else
			CALL(write, fds[1], &pid, sizeof(pid), 0);
		leave(0);
	}
	CALL(wait4, -1, 0, 0, 0);
	CALL(read, fds[0], &pid, sizeof(pid), 0);
	for (int i = 0; i < 20; i++) {
		nap(100);
		if (CALL(kill, pid, 0, 0, 0) == -ESRCH) {
			say("orphan reaped\n");
			return 0;
		}
	}
	say("orphan left\n");
	return 1;
}

/* Has PID 1 sent a SIGTERM and tells whether it gets here. */
static int
patient(void)
{
	unsigned long term[2] = {1UL << (SIGTERM - 1), 0};
	unsigned long both[2] = {term[0] | 1UL << (SIGCHLD - 1), 0};
	struct timespec limit = {2, 0};

	CALL(rt_sigprocmask, SIG_BLOCK, both, 0, 8); /* the child's end is not to interrupt */
	if (!fork()) {
		nap(200);
		CALL(kill, 1, SIGTERM, 0, 0);
		leave(0);
	}
	say(CALL(rt_sigtimedwait, term, 0, &limit, 8) == SIGTERM ? "got SIGTERM\n" : "no signal\n");
	return 3;
}

/* Dies of a SIGTERM. */
static int
die(void)
{
	CALL(kill, CALL(getpid, 0, 0, 0, 0), SIGTERM, 0, 0);
	return 0;
}

/* Tells its PID. */
static int
pid(void)
{
	say_number("pid ", (unsigned long)CALL(getpid, 0, 0, 0, 0), "\n");
	return 0;
}

/* A descriptor whose path is known. */
static int
fds(void)
{
	long fd = CALL(openat, AT_FDCWD, "/", O_DIRECTORY, 0);

	CALL(lseek, fd, 0, 0, 0);
	return 0;
}

/* A string of 1500 bytes, written nowhere. */
static int
big(void)
{
	static char text[1500] = "FIRST";

	for (int i = 5; i < 1500; i++)
		text[i] = i < 1496 ? 'x' : "LAST"[i - 1496];
	CALL(write, -1, text, sizeof(text), 0);
	return 0;
}

/* A call that a seccomp profile may refuse. */
static int
vm_read(void)
{
	CALL(process_vm_readv, 0, 0, 0, 0);
	return 0;
}

/* Takes all memory but 16 MiB and keeps it. */
static int
eat(void)
{
	volatile char *p = (char *)CALL(brk, 0, 0, 0, 0);

	while (free_memory() > 16 << 20) {
		CALL(brk, p + 65536, 0, 0, 0);
		for (char volatile *end = p + 65536; p < end; p += 4096)
			*p = 1;
	}
	say_number("free: ", free_memory() >> 10, " KiB\n");
	while (1)
		nap(900);
	return 0;
}

static int
run_arguments(void)
{
	CALL(execve, args[1], args + 1, 0, 0);
	say("cannot be run: ");
	say(args[1]);
	say("\n");
	return 127;
}

/* Runs its arguments with descriptors 0 to 2 closed. */
static int
closed(void)
{
	for (int fd = 0; fd < 3; fd++)
		CALL(close, fd, 0, 0, 0);
	return run_arguments();
}

/* Runs its arguments as an ordinary user. */
static int
user(void)
{
	CALL(setgid, 1000, 0, 0, 0);
	CALL(setuid, 1000, 0, 0, 0);
	return run_arguments();
}

#define PROGRAM(name) {#name, name}
static const struct {
	const char *name;
	int (*main)(void);
} programs[] = {
	PROGRAM(hello), PROGRAM(forks),  PROGRAM(ticks),  PROGRAM(orphan), PROGRAM(patient),
	PROGRAM(die),   PROGRAM(pid),    PROGRAM(fds),    PROGRAM(big),    PROGRAM(vm_read),
	PROGRAM(eat),   PROGRAM(closed), PROGRAM(user),
};

/* A file name of two bits more (hello32) is the same program. */
static int
is_named(const char *path, const char *name)
{
	const char *p = path;

	while (*p)
		if (*p++ == '/')
			path = p;
	while (*name && *path == *name)
		path++, name++;
	return !*name && (!*path || *path == '3');
}

__attribute__((used)) _Noreturn static void
start(long *stack)
{
	arg_count = (int)stack[0];
	args = (char **)(stack + 1);
	for (unsigned i = 0; i < sizeof(programs) / sizeof(*programs); i++)
		if (is_named(args[0], programs[i].name))
			leave(programs[i].main());
	say("what program?\n");
	leave(127);
}

#if defined __x86_64__
__asm__(".globl _start\n_start: xor %ebp, %ebp\n mov %rsp, %rdi\n and $-16, %rsp\n call start\n");
#elif defined __aarch64__
__asm__(".globl _start\n_start: mov x0, sp\n bl start\n");
#elif defined __arm__
__asm__(".globl _start\n_start: mov r0, sp\n bl start\n");
#elif defined __riscv
__asm__(".globl _start\n_start: .option push\n .option norelax\n la gp, __global_pointer$\n"
	" .option pop\n mv a0, sp\n call start\n");
#else
__asm__(".globl _start\n_start: xor %ebp, %ebp\n mov %esp, %eax\n and $-16, %esp\n push %eax\n"
	" push %eax\n call start\n");
#endif
