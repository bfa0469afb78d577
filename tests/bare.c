// bare [STOPS]: what stopping a tracee costs and no tracer can save, in microseconds a stop: a loop
// that only waits, asks for the system call and lets go, by each way of waiting.
#define _GNU_SOURCE
#include <fcntl.h>
#include <sched.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/ptrace.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static double now(void)
{
	struct timespec t;
	clock_gettime(CLOCK_MONOTONIC, &t);
	return 1e6 * (double)t.tv_sec + (double)t.tv_nsec / 1e3;
}

static double cost(int stops, int options, int share)
{
	struct __ptrace_syscall_info info;
	int status, n = 0, pid = fork();
	cpu_set_t one, all;
	double begin;
	if (!pid) {
		int fd = open("/dev/null", O_WRONLY);
		raise(SIGSTOP);
		for (int i = 0; i < stops / 2; i++)
			syscall(SYS_write, fd, "", 1);
		_exit(0);
	}
	waitpid(pid, &status, WUNTRACED);
	ptrace(PTRACE_SEIZE, pid, 0, PTRACE_O_TRACESYSGOOD);
	sched_getaffinity(0, sizeof all, &all);
	CPU_ZERO(&one);
	CPU_SET(sched_getcpu(), &one);
	if (share) {
		sched_setaffinity(0, sizeof one, &one);
		sched_setaffinity(pid, sizeof one, &one);
	}
	kill(pid, SIGCONT);
	for (begin = now();; n++) {
		int r;
		do r = waitpid(pid, &status, __WALL | options);
		while (!r);
		if (r < 0 || !WIFSTOPPED(status))
			break;
		ptrace(PTRACE_GET_SYSCALL_INFO, pid, sizeof info, &info);
		ptrace(PTRACE_SYSCALL, pid, 0, 0);
	}
	sched_setaffinity(0, sizeof all, &all);
	return (now() - begin) / n;
}

int main(int argc, char **argv)
{
	int stops = argc > 1 ? atoi(argv[1]) : 50000;
	double block = cost(stops, 0, 0), poll = cost(stops, WNOHANG, 0), share = cost(stops, 0, 1);
	printf("blocking %.1f, polling %.1f, on one CPU %.1f\n", block, poll, share);
	return 0;
}
