// act NAME [ARGUMENT]: one small drama a name, for the tests of the life of processes.
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <poll.h>
#include <pthread.h>
#include <sched.h>
#include <signal.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static char *self;
static int number;		// the argument
static const char *word;

// Calls that nothing else makes, to be found in a trace.
static void mark(const char *name) { access(name, F_OK); }
static void say(const char *text) { if (write(1, text, strlen(text)) < 0) _exit(9); }
static void nap(int ms) { struct timespec t = { ms / 1000, ms % 1000 * 1000000L }; nanosleep(&t, NULL); }
static volatile sig_atomic_t handled;
static void handler(int sig) { (void)sig; handled = 1; say("handled\n"); }
static void handle(int sig, int flags)
{
	struct sigaction sa = { .sa_handler = handler, .sa_flags = flags };
	sigaction(sig, &sa, NULL);
}
// Waits until pid has been in one of these states (of /proc/PID/stat) for a while.
static void await(pid_t pid, const char *states)
{
	char path[32], text[256];
	snprintf(path, sizeof path, "/proc/%d/stat", pid);
	for (int seen = 0; seen < 4; nap(10)) {
		int fd = open(path, O_RDONLY);
		ssize_t n = read(fd, text, sizeof text - 1);
		close(fd);
		if (n <= 0)
			_exit(9);
		text[n] = 0;
		seen = strchr(states, strrchr(text, ')')[2]) ? seen + 1 : 0;
	}
}
// A child that sends sig to us once we sleep, or are stopped.
static void send_later(int sig, const char *states)
{
	pid_t parent = getpid();
	if (!fork()) {
		await(parent, states);
		kill(parent, sig);
		_exit(0);
	}
}

static void do_exit(void) { exit(number); }
static void do_raise(void) { kill(getpid(), number); nap(1000); }
static void do_raise_core(void)
{
	struct rlimit r = { RLIM_INFINITY, RLIM_INFINITY };
	setrlimit(RLIMIT_CORE, &r);
	do_raise();
}
static void do_segv(void) { *(volatile int *)0x12345 = 1; }
static void do_fpe(void) { volatile int a = 1, b = 0; a = a / b; }
static void do_handler(void) { handle(SIGUSR1, SA_RESTART); kill(getpid(), SIGUSR1); mark("after"); }
static void do_queue(void)
{
	union sigval v = { .sival_int = 77 };
	handle(SIGRTMIN + 1, 0);
	sigqueue(getpid(), SIGRTMIN + 1, v);
}
static void do_ignored(void) { signal(SIGUSR1, SIG_IGN); kill(getpid(), SIGUSR1); mark("after"); }
static void do_blocked(void)
{
	sigset_t s;
	sigemptyset(&s), sigaddset(&s, SIGUSR1);
	handle(SIGUSR1, 0);
	sigprocmask(SIG_BLOCK, &s, NULL);
	kill(getpid(), SIGUSR1);
	mark("blocked");
	sigprocmask(SIG_UNBLOCK, &s, NULL);
	mark("after");
}
static void do_alarm_nanosleep(void)
{
	struct itimerval it = { .it_value.tv_usec = 50000, .it_interval.tv_usec = 500000 };
	struct timespec t = { 5, 0 }, rest;
	handle(SIGALRM, 0);
	setitimer(ITIMER_REAL, &it, NULL);
	syscall(SYS_nanosleep, &t, &rest);
}
static void do_restart_nanosleep(void)
{
	struct timespec t = { 1, 0 };
	send_later(SIGCHLD, "S");		// ignored by default, yet it interrupts a traced process
	syscall(SYS_nanosleep, &t, NULL);
	mark("after");
}
static void do_restart_read(void)
{
	int p[2];
	char c;
	handle(SIGUSR1, SA_RESTART);
	if (pipe(p) < 0)
		exit(9);
	pid_t parent = getpid();
	if (!fork()) {
		await(parent, "S");
		kill(parent, SIGUSR1);
		await(parent, "S");
		_exit(write(p[1], "x", 1) != 1);
	}
	exit(read(p[0], &c, 1) != 1);
}
static void do_pause(void) { handle(SIGUSR1, 0); send_later(SIGUSR1, "S"); pause(); mark("after"); }
static void do_stop(void) { send_later(SIGCONT, "Tt"); raise(SIGSTOP); mark("continued"); wait(NULL); }
static void do_tstp(void) { setpgid(0, 0); send_later(SIGCONT, "Tt"); raise(SIGTSTP); mark("continued"); wait(NULL); }
static void do_fork(void)
{
	int status = 0;
	pid_t pid = fork();
	if (!pid) {
		mark("child");
		_exit(3);
	}
	wait4(pid, &status, 0, NULL);
	mark("parent");
	exit(WEXITSTATUS(status) != 3);
}
static void do_vfork(void)
{
	pid_t pid = vfork();
	if (!pid) {
		execl(self, self, "exit", "4", NULL);
		_exit(127);
	}
	mark("parent");
	waitpid(pid, NULL, 0);
}
static void do_forks(void)
{
	for (int i = 0; i < number; i++)
		if (!fork()) {
			mark("child");
			_exit(0);
		}
	while (wait(NULL) > 0)
		;
}
static void do_orphan(void)	// the parent is gone before the child is done
{
	if (!fork()) {
		nap(300);
		mark("orphan");
		_exit(0);
	}
	_exit(5);
}
static void *thread(void *arg)
{
	char name[32];
	snprintf(name, sizeof name, "thread%ld", (long)arg);
	mark(name);
	nap(20);
	mark(name);
	return NULL;
}
static void threads(int n)
{
	pthread_t t[512];
	for (long i = 0; i < n; i++)
		pthread_create(&t[i], NULL, thread, (void *)i);
	for (int i = 0; i < n; i++)
		pthread_join(t[i], NULL);
}
static void do_threads(void) { threads(number); mark("joined"); }
static void *execs(void *arg)
{
	nap(100);
	execl(self, self, "exit", "6", NULL);
	return arg;
}
static void do_exec_thread(void)	// the leader sleeps in a call, another thread replaces it
{
	pthread_t t;
	pthread_create(&t, NULL, execs, NULL);
	pause();
}
static void *execs_slowly(void *arg)	// the kernel copies the arguments before it ends the others
{
	static char big[120000], *argv[16];
	memset(big, 'x', sizeof big - 1);
	for (int i = 3; i < 15; i++)
		argv[i] = big;
	argv[0] = self;
	argv[1] = "exit";
	argv[2] = "6";
	nap(20);
	execv(self, argv);
	return arg;
}
static void do_exec_busy(void)	// ... while the leader makes calls
{
	pthread_t t;
	pthread_create(&t, NULL, execs_slowly, NULL);
	for (;;)
		getppid();
}
static void *leaves(void *arg) { nap(100); mark("last"); return arg; }
static void do_leader_exits(void)
{
	pthread_t t;
	pthread_create(&t, NULL, leaves, NULL);
	pthread_exit(NULL);
}
static void *kills(void *arg) { nap(100); kill(getpid(), SIGKILL); return arg; }
static void do_killed_threads(void)
{
	pthread_t t;
	pthread_create(&t, NULL, kills, NULL);
	pause();
}
// Threads that are killed in calls of which all, or not all, is known before they return.
static void *waits(void *arg)
{
	static struct timespec t = { 9, 0 };
	static int p[2], word;
	struct pollfd f = { -1, POLLIN, 0 };
	sigset_t none;
	char c;
	sigemptyset(&none);
	switch ((long)arg) {
	case 0: return (void *)(long)(pipe(p) < 0 || read(p[0], &c, 1));
	case 1: poll(&f, 1, -1); break;
	case 2: syscall(SYS_rt_sigtimedwait, &none, NULL, NULL, 8L); break;
	case 3: syscall(SYS_futex, &word, 0L, 0L, NULL); break;
	case 4: nanosleep(&t, &t);
	}
	return NULL;
}
static void do_killed_calls(void)
{
	pthread_t t;
	for (long i = 0; i < 5; i++)
		pthread_create(&t, NULL, waits, (void *)i);
	pthread_create(&t, NULL, kills, NULL);
	pause();
}
static void *wakes(void *arg) { nap(100); if (write(*(int *)arg, "x", 1) != 1) exit(9); nap(50); return NULL; }
static void do_unfinished(void)		// one thread reads until another writes
{
	int p[2];
	char c;
	pthread_t t;
	if (pipe(p) < 0)
		exit(9);
	pthread_create(&t, NULL, wakes, &p[1]);
	if (read(p[0], &c, 1) != 1)
		exit(9);
	pthread_join(t, NULL);
}
static volatile unsigned long *ticks;
static void *spin(void *arg) { for (;;) { getppid(); nap(2); } return arg; }
// Counts in the file `word` for ever, making calls: for -p. "idle" adds two threads.
static void tick(int busy)
{
	int fd = open(word, O_RDWR | O_CREAT, 0600);
	if (fd < 0 || ftruncate(fd, 4096))
		exit(9);
	ticks = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
	for (;; ++*ticks) {
		getppid();
		if (!busy)
			nap(2);
	}
}
static void do_tick(void) { tick(0); }
static void do_busy(void) { tick(1); }
static void do_tick_threads(void)
{
	pthread_t t;
	for (int i = 0; i < 2; i++)
		pthread_create(&t, NULL, spin, NULL);
	tick(0);
}
static void do_wait_term(void) { handle(SIGTERM, 0); pause(); exit(8); }
static void do_spin_term(void)		// no calls until SIGTERM comes
{
	handle(SIGTERM, 0);
	mark("spinning");
	while (!handled)
		;
	exit(8);
}
static void do_sleep(void) { nap(number); }
// Counts SIGINT and SIGTERM that come within so many ms.
static volatile int counted;
static void count(int sig) { (void)sig; counted++; }
static void do_count_signals(void)
{
	struct sigaction sa = { .sa_handler = count };
	char text[32];
	sigaction(SIGINT, &sa, NULL);
	sigaction(SIGTERM, &sa, NULL);
	signal(SIGHUP, SIG_IGN);
	say("ready\n");
	for (int i = 0; i < number / 10; i++)
		nap(10);
	snprintf(text, sizeof text, "counted %d\n", counted);
	say(text);
}
// Leaves SIGTERM pending for so many ms.
static void do_pending_term(void)
{
	sigset_t s;
	sigemptyset(&s), sigaddset(&s, SIGTERM);
	sigprocmask(SIG_BLOCK, &s, NULL);
	kill(getpid(), SIGTERM);
	say("ready\n");
	nap(number);
}
// A child that whoever traces us traces, too, asked or not.
static void do_clone_ptrace(void)
{
	int status;
	pid_t pid = (pid_t)syscall(SYS_clone, CLONE_PTRACE | SIGCHLD, 0, 0, 0, 0);
	if (!pid) {
		nap(50);
		_exit(7);
	}
	waitpid(pid, &status, 0);
	exit(WEXITSTATUS(status));
}
// Cannot stop for 3 s, or so many ms: its child has not executed or ended yet.
static void do_slow_vfork(void)
{
	struct sigaction sa = { .sa_handler = count };
	sigaction(SIGTERM, &sa, NULL);
	say("ready\n");
	if (!vfork()) {
		nap(number ? number : 3000);
		_exit(0);
	}
	say(counted ? "counted 1\n" : "counted 0\n");
}
// A daemon that is done with its standard input and output.
static void do_close_pipes(void) { close(0); close(1); nap(number); }
// So many threads or processes that make 32,000 calls together, each its share.
static void *calls(void *arg) { for (int i = 0; i < 32000 / number; i++) getppid(); return arg; }
static void do_thread_calls(void)
{
	pthread_t t[1024];
	for (int i = 0; i < number; i++)
		pthread_create(&t[i], NULL, calls, NULL);
	for (int i = 0; i < number; i++)
		pthread_join(t[i], NULL);
}
static void do_process_calls(void)
{
	for (int i = 0; i < number; i++)
		if (!fork()) {
			calls(NULL);
			_exit(0);
		}
	while (wait(NULL) > 0)
		;
}
static void do_calls(void) { for (int i = 0; i < number; i++) getppid(); }
static void do_burst(void) { do_calls(); mark("last"); nap(9000); }
static void do_ping_pong(void)	// a byte goes to a child, and comes back
{
	int there[2], back[2];
	char c = 'x';
	if (pipe(there) < 0 || pipe(back) < 0)
		exit(9);
	pid_t child = fork();
	for (int i = 0; i < number; i++) {
		if (!child && read(there[0], &c, 1) != 1)
			_exit(9);
		if (write(child ? there[1] : back[1], &c, 1) != 1)
			_exit(9);
		if (child && read(back[0], &c, 1) != 1)
			_exit(9);
	}
	if (child)
		wait(NULL);
}
static void do_no_call(void) { syscall(-1, 1, 2, 3); }
// Calls that read where they write to: memory that is not mapped yet, and memory that is.
static void do_same_memory(void)
{
	unsigned long set = 1ul << (SIGUSR1 - 1);
	int fd = memfd_create("same", 0);
	for (int i = 0; i < 2; i++) {
		if (pwrite(fd, &set, 8, i * 8192) < 0 || pwrite(fd, "/proc/self/exe", 15, i * 8192 + 4096) < 0)
			exit(9);
		volatile char *p = mmap(NULL, 8192, PROT_READ | PROT_WRITE, MAP_PRIVATE, fd, i * 8192);
		if (i)
			p[0] = p[0], p[4096] = p[4096];
		syscall(SYS_rt_sigprocmask, SIG_BLOCK, p, p, 8);
		syscall(SYS_readlinkat, AT_FDCWD, p + 4096, p + 4096, 100);
	}
}
// The affinity that an open /proc/PID/status shows between our calls, a line each time.
static void show_affinity(int fd)
{
	char text[4096], *mask;
	for (int i = 0; i < 40; i++) {
		for (int k = 0; k < 10; k++)
			getppid();
		ssize_t n = pread(fd, text, sizeof text - 1, 0);
		if (n < 0)
			exit(9);
		text[n] = 0;
		mask = strstr(text, "Cpus_allowed:\t") + 14;
		strchr(mask, '\n')[1] = 0;
		say(mask);
	}
}
static void do_openat2(void)
{
	long how[3] = { 0 };
	show_affinity((int)syscall(SYS_openat2, AT_FDCWD, "/proc/self/status", how, sizeof how));
}
// Another process, whose id is the argument, opens it as its descriptor 9 once it knows our pid.
static void do_pidfd_getfd(void)
{
	char text[32];
	int fd, owner = (int)syscall(SYS_pidfd_open, number, 0);
	snprintf(text, sizeof text, "%d\n", getpid());
	say(text);
	while ((fd = (int)syscall(SYS_pidfd_getfd, owner, 9, 0)) < 0) {
		if (errno != EBADF)
			exit(3);
		nap(5);
	}
	show_affinity(fd);
}
// How many CPUs a child that makes calls may use, as its parent sees it, a line each time.
static void do_look_at_child(void)
{
	char text[32];
	pid_t pid = fork();
	if (!pid)
		for (;;)
			getppid();
	for (int i = 0; i < number; i++) {
		cpu_set_t set;
		sched_getaffinity(pid, sizeof set, &set);
		snprintf(text, sizeof text, "%d\n", CPU_COUNT(&set));
		say(text);
	}
	kill(pid, SIGKILL);
	wait(NULL);
}
static void do_many_args(void)
{
	char *argv[4200], *envp[300];
	for (int i = 0; i < number + 2; i++)
		argv[i] = i ? "a" : self;
	argv[1] = "exit";
	argv[number + 2] = NULL;
	for (int i = 0; i < 299; i++)
		envp[i] = "A=1";
	envp[number < 299 ? number : 299] = NULL;
	execve(self, argv, envp);
}
static void do_bad_exec(void)
{
	const char *argv[] = { "one", (char *)1, "three", NULL };
	syscall(SYS_execve, "/nonexistent", argv, argv + 3);
	syscall(SYS_execve, NULL, NULL, NULL);
	syscall(SYS_execve, 1L, 1L, 1L);
	syscall(SYS_execve, "/nonexistent", argv + 3, -1L);
}
// Environments of many sizes, then some that lead into nothing.
static void do_count_env(void)
{
	static const int counts[] = { 1, 128, 129, 300, 4097, 65535 };
	static char *envp[65537];
	char *argv[] = { self, NULL }, **page = mmap(NULL, 8192, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
	for (int i = 0; i < 65537; i++)
		envp[i] = "A=1";
	for (size_t i = 0; i < sizeof counts / sizeof *counts; i++) {
		envp[counts[i]] = NULL;
		execve("/nonexistent", argv, envp);
		envp[counts[i]] = "A=1";
	}
	munmap(page + 512, 4096);
	for (int i = 0; i < 512; i++)
		page[i] = "A=1";
	execve("/nonexistent", argv, page + 511);
	execve("/nonexistent", argv, (char **)((char *)page + 4));
	execve("/nonexistent", argv, (char **)((char *)page + 4092));
}

// A page with these bytes that is in the file, but not in the page table yet.
static void *cold_page(const void *bytes, size_t len)
{
	int fd = memfd_create("cold", 0);
	if (ftruncate(fd, 4096) || pwrite(fd, bytes, len, 0) != (ssize_t)len)
		exit(9);
	char *p = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
	close(fd);
	return p;
}
static void do_written_arguments(void)	// the kernel changes them; word: cold
{
	long from = 1, to = 2;
	int a = memfd_create("from", 0), b = memfd_create("to", 0);
	int cold = !strcmp(word, "cold");
	if (write(a, "abcdefgh", 8) != 8)
		exit(9);
	syscall(__NR_copy_file_range, a, cold ? cold_page(&from, 8) : &from, b, cold ? cold_page(&to, 8) : &to, 5L, 0L);
}
static void do_cold_message(void)	// recvmsg: what the kernel writes to is in no page table
{
	int s[2];
	struct iovec space = { malloc(40), 40 };
	struct msghdr m = { .msg_namelen = 77, .msg_iov = &space, .msg_iovlen = 1 };
	struct mmsghdr mm = { .msg_hdr = m };
	socketpair(AF_UNIX, SOCK_DGRAM, 0, s);
	for (int i = 0; i < 2; i++)
		if (write(s[1], "msg", 3) != 3)
			exit(9);
	syscall(__NR_recvmsg, s[0], cold_page(&m, sizeof m), MSG_DONTWAIT);
	syscall(__NR_recvmmsg, s[0], cold_page(&mm, sizeof mm), 1L, MSG_DONTWAIT, NULL);
	syscall(__NR_recvmsg, s[0], cold_page(&m, sizeof m), MSG_DONTWAIT);
}
static void do_cold_wait(void)	// a child waits in a call whose argument was in no page table
{
	mkfifo("fifo", 0600);
	if (!fork()) {
		open(cold_page("fifo", 5), O_RDONLY);
		_exit(0);
	}
	nap(500);
	mark("later");
	close(open("fifo", O_WRONLY));
	wait(NULL);
}

// A thread whose call ends it, and it alone: strict, filter, abi (int $0x80); or that waits for ever: notifier.
static void *unmade_call(void *path)
{
	unsigned what = !strcmp(word, "notifier") ? SECCOMP_RET_USER_NOTIF : SECCOMP_RET_KILL_THREAD;
	unsigned wants_abi = !strcmp(word, "abi");
	struct sock_filter code[] = {
		BPF_STMT(BPF_LD | BPF_W | BPF_ABS,
			wants_abi ? offsetof(struct seccomp_data, arch) : offsetof(struct seccomp_data, nr)),
		BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, wants_abi ? 0x40000003 : __NR_mkdirat, 0, 1),
		BPF_STMT(BPF_RET | BPF_K, what),
		BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
	};
	struct sock_fprog prog = { 4, code };
	long r;
	prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
	if (!strcmp(word, "strict"))
		r = prctl(PR_SET_SECCOMP, SECCOMP_MODE_STRICT);
	else
		r = syscall(__NR_seccomp, SECCOMP_SET_MODE_FILTER,
			what == SECCOMP_RET_USER_NOTIF ? SECCOMP_FILTER_FLAG_NEW_LISTENER : 0, &prog);
	if (r < 0)
		_exit(9);
#ifdef __x86_64__
	if (wants_abi)
		__asm__ volatile("int $0x80" : "=a"(r) : "a"(39), "b"(path), "c"(0755) : "memory", "r8", "r9", "r10", "r11");
#endif
	syscall(__NR_mkdirat, AT_FDCWD, path, 0755);
	return NULL;
}
static void do_unmade_call(void)
{
	pthread_t thread;
	char *low = mmap((void *)0x10000000, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
	strcpy(low, "never-made");
	pthread_create(&thread, NULL, unmade_call, low);
	nap(300);
	_exit(access(low, F_OK) ? 0 : 9);
}

static const struct { const char *name; void (*run)(void); } acts[] = {
	{ "exit", do_exit }, { "raise", do_raise }, { "raise-core", do_raise_core }, { "segv", do_segv },
	{ "fpe", do_fpe }, { "handler", do_handler }, { "queue", do_queue }, { "ignored", do_ignored },
	{ "blocked", do_blocked }, { "alarm-nanosleep", do_alarm_nanosleep },
	{ "restart-nanosleep", do_restart_nanosleep }, { "restart-read", do_restart_read },
	{ "pause", do_pause }, { "stop", do_stop }, { "tstp", do_tstp }, { "fork", do_fork },
	{ "vfork", do_vfork }, { "forks", do_forks }, { "orphan", do_orphan }, { "threads", do_threads },
	{ "exec-thread", do_exec_thread }, { "exec-busy", do_exec_busy }, { "leader-exits", do_leader_exits },
	{ "killed-threads", do_killed_threads }, { "killed-calls", do_killed_calls }, { "unfinished", do_unfinished }, { "tick", do_tick },
	{ "busy", do_busy }, { "tick-threads", do_tick_threads }, { "wait-term", do_wait_term },
	{ "spin-term", do_spin_term },
	{ "sleep", do_sleep }, { "calls", do_calls }, { "burst", do_burst },
	{ "thread-calls", do_thread_calls }, { "process-calls", do_process_calls },
	{ "ping-pong", do_ping_pong }, { "same-memory", do_same_memory }, { "no-call", do_no_call }, { "unmade-call", do_unmade_call },
	{ "written-arguments", do_written_arguments }, { "cold-message", do_cold_message }, { "cold-wait", do_cold_wait },
	{ "many-args", do_many_args },
	{ "count-env", do_count_env },
	{ "openat2", do_openat2 }, { "pidfd-getfd", do_pidfd_getfd }, { "look-at-child", do_look_at_child },
	{ "bad-exec", do_bad_exec }, { "count-signals", do_count_signals }, { "clone-ptrace", do_clone_ptrace },
	{ "close-pipes", do_close_pipes }, { "slow-vfork", do_slow_vfork }, { "pending-term", do_pending_term },
};

int main(int argc, char **argv)
{
	self = argv[0];
	if (argc > 2) {
		word = argv[2];
		number = atoi(word);
	}
	for (size_t i = 0; argc > 1 && i < sizeof acts / sizeof *acts; i++)
		if (!strcmp(acts[i].name, argv[1])) {
			acts[i].run();
			return 0;
		}
	fprintf(stderr, "usage: act NAME [ARGUMENT]; names:");
	for (size_t i = 0; i < sizeof acts / sizeof *acts; i++)
		fprintf(stderr, " %s", acts[i].name);
	fprintf(stderr, "\n");
	return 2;
}
