// storm NAME [COUNT]: much at once, for a tracer that must lose none of it. Each thread, process or
// program calls access() with the name, so that they can be counted.
#define _GNU_SOURCE
#include <linux/bpf.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static const char *self, *name;
static int count;

static void mark(void) { access(name, F_OK); }
static void nap(int ms)
{
	struct timespec t = { ms / 1000, ms % 1000 * 1000000L };
	nanosleep(&t, NULL);
}

// Addresses of nothing, and of bytes at the end of a page that may only be read.
static unsigned long wild[8] = { 1, 0xfff, 0xdead0000, 0x7ffffffff001, 0xffff800000000000, -4096ul };
static void make_wild(void)
{
	enum { PAGE = 65536 };	// there are none that are larger
	static char bytes[2 * PAGE] __attribute__((aligned(PAGE)));
	memset(bytes, 'w', sizeof bytes);
	munmap(bytes + PAGE, PAGE);
	mprotect(bytes, PAGE, PROT_READ);
	wild[6] = (unsigned long)bytes + PAGE - 1;
	wild[7] = (unsigned long)bytes + PAGE - 16;
}

// Vectors as long as the kernel takes them, and messages with them, of which no element leads anywhere.
static void do_iovecs(void)
{
	static struct iovec v[1024];
	struct msghdr m = { (void *)wild[2], 16, v, 1024, (void *)wild[0], 1000, 0 };
	make_wild();
	for (int i = 0; i < 1024; i++)
		v[i] = (struct iovec){ (void *)wild[i % 8], i % 3 ? -1ul >> i % 60 : 10 };
	for (int i = 0; i < count; i++) {
		if (writev(77, v, 1024) >= 0 || readv(77, v, 1024) >= 0 || sendmsg(77, &m, 0) >= 0)
			exit(9);
		mark();
	}
}

// Calls that fail whatever their pointers are: none of these leads to all that they would read.
static void do_wild(void)
{
	static const struct { int nr, pointers; } calls[] = {	// a bit an argument
		{ SYS_read, 2 }, { SYS_write, 2 }, { SYS_openat, 2 }, { SYS_readlinkat, 6 }, { SYS_chdir, 1 },
#ifdef SYS_stat
		{ SYS_stat, 3 }, { SYS_readlink, 3 }, { SYS_poll, 1 }, { SYS_epoll_wait, 2 },
#endif
		{ SYS_connect, 2 }, { SYS_sendto, 18 }, { SYS_recvfrom, 50 }, { SYS_sendmsg, 2 }, { SYS_recvmsg, 2 },
		{ SYS_sendmmsg, 2 }, { SYS_accept4, 6 }, { SYS_setsockopt, 8 }, { SYS_getsockopt, 24 }, { SYS_readv, 2 },
		{ SYS_writev, 2 }, { SYS_pwritev, 2 }, { SYS_process_vm_readv, 10 }, { SYS_ppoll, 13 },
		{ SYS_epoll_ctl, 8 }, { SYS_execve, 7 }, { SYS_execveat, 14 }, { SYS_statx, 18 },
		{ SYS_nanosleep, 3 }, { SYS_rt_sigprocmask, 6 }, { SYS_getdents64, 2 }, { SYS_getxattr, 7 },
		{ SYS_mount, 23 }, { SYS_symlinkat, 5 }, { SYS_renameat2, 10 }, { SYS_clone3, 1 }, { SYS_uname, 1 },
	};
	unsigned n = 0;
	make_wild();
	for (int i = 0; i < count; i++)
		for (unsigned k = 0; k < sizeof calls / sizeof *calls; k++) {
			long a[6];
			for (int j = 0; j < 6; j++, n = n * 1103515245 + 12345)
				a[j] = calls[k].pointers >> j & 1 ? (long)wild[n >> 16 & 7] : 77;
			syscall(calls[k].nr, a[0], a[1], a[2], a[3], a[4], a[5]);
		}
	mark();
}

// Processes whose threads end in their calls: by exit_group() of another, or by SIGKILL.
static void *waits(void *arg)
{
	static int p[2], word;
	struct timespec t = { 60, 0 };
	char c;
	switch ((long)arg) {
	case 0: return (void *)(long)(pipe(p) < 0 || read(p[0], &c, 1));
	case 1: syscall(SYS_futex, &word, 0L, 0L, NULL); break;
	case 2: nanosleep(&t, &t); break;
	default:
		for (;;)
			getppid();
	}
	return NULL;
}
static void do_midcall(void)
{
	for (int i = 0; i < count; i++) {
		pthread_t t;
		pid_t pid = fork();
		if (!pid) {
			mark();
			for (long k = 0; k < 5; k++)
				pthread_create(&t, NULL, waits, (void *)k);
			nap(i % 5);
			if (i % 2)
				kill(getpid(), SIGKILL);
			_exit(0);
		}
		waitpid(pid, NULL, 0);
	}
}

// Threads of which each executes the next program: one of them wins.
static void *execs(void *arg)
{
	char text[16];
	snprintf(text, sizeof text, "%d", count - 1);
	execl(self, self, "execs", text, NULL);
	return arg;
}
static void do_execs(void)
{
	pthread_t t;
	mark();
	if (count <= 1)
		return;
	for (int i = 0; i < 4; i++)
		pthread_create(&t, NULL, execs, NULL);
	pause();
}

// A tree of so many processes; none ends before its children.
static void do_bomb(void)
{
	for (int i = 0;;) {
		int children = 0, child = 0;
		mark();
		for (int k = 2 * i + 1; k <= 2 * i + 2 && k < count && !child; k++) {
			pid_t pid = fork();
			if (pid < 0)
				exit(9);
			child = pid ? 0 : k;
			children++;
		}
		if (child) {
			i = child;
			continue;
		}
		for (int status; children--;)
			if (wait(&status) < 0 || status)
				exit(9);
		exit(0);
	}
}

// The ids of the BPF programs that there are on this machine, a line each.
static void do_programs(void)
{
	union bpf_attr a = { 0 };
	for (; !syscall(SYS_bpf, BPF_PROG_GET_NEXT_ID, &a, sizeof a); a.start_id = a.next_id)
		printf("%u\n", a.next_id);
}

// How often the kernel has left out BPF programs that are there.
static void do_misses(void)
{
	struct bpf_prog_info info;
	union bpf_attr a = { 0 }, get;
	unsigned long long misses = 0;
	while (!syscall(SYS_bpf, BPF_PROG_GET_NEXT_ID, &a, sizeof a)) {
		a.start_id = a.next_id;
		memset(&get, 0, sizeof get);
		get.prog_id = a.next_id;
		int fd = syscall(SYS_bpf, BPF_PROG_GET_FD_BY_ID, &get, sizeof get);
		memset(&info, 0, sizeof info);
		memset(&get, 0, sizeof get);
		get.info.bpf_fd = fd;
		get.info.info_len = sizeof info;
		get.info.info = (unsigned long)&info;
		if (!syscall(SYS_bpf, BPF_OBJ_GET_INFO_BY_FD, &get, sizeof get))
			misses += info.recursion_misses;
		close(fd);
	}
	printf("%llu\n", misses);
}

static const struct { const char *name; void (*run)(void); } storms[] = {
	{ "iovecs", do_iovecs }, { "wild", do_wild }, { "midcall", do_midcall }, { "execs", do_execs },
	{ "bomb", do_bomb }, { "programs", do_programs }, { "misses", do_misses },
};

int main(int argc, char **argv)
{
	self = argv[0];
	count = argc > 2 ? atoi(argv[2]) : 1;
	for (size_t i = 0; argc > 1 && i < sizeof storms / sizeof *storms; i++)
		if (!strcmp(storms[i].name, argv[1])) {
			name = argv[1];
			alarm(120);
			storms[i].run();
			return 0;
		}
	fprintf(stderr, "usage: storm NAME [COUNT]; names: iovecs wild midcall execs bomb programs misses\n");
	return 2;
}
