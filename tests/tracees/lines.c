// Lines of every kind, the same at every run but for pids and addresses: lists, strings that look like
// other things, errors, signals, lines that are interrupted and resumed, ends.
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/select.h>
#include <sys/socket.h>
#include <sys/uio.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static char big[100000];

static void put(int fd, const void *p, size_t n) { if (write(fd, p, n) < 0) _exit(9); }
static void nap(int ms)
{
	struct timespec t = { ms / 1000, ms % 1000 * 1000000L };
	nanosleep(&t, NULL);
}
static void handler(int sig) { (void)sig; }

int main(void)
{
	static const char hard[] = "\"q\\\" /* <x> foo( = -1 EPERM {a=1}\n | 00000\33[31m\377";
	int zero = open("/dev/zero", O_RDONLY), null = open("/dev/null", O_WRONLY), ends[2], status;
	struct timeval none = { 0, 0 };
	char bytes[4][40], c;
	struct iovec iov[20];
	struct pollfd p[2] = { { zero, POLLIN, 0 }, { 77, POLLIN | POLLOUT, 0 } };
	fd_set set;

	poll(p, 2, 0);
	FD_ZERO(&set);
	FD_SET(null, &set);
	select(null + 1, NULL, &set, NULL, &none);
	for (int i = 0; i < 20; i++)
		iov[i] = (struct iovec){ bytes[i % 4], i ? sizeof bytes[0] - i : 0 };
	for (int i = 0; i < 3; i++)
		if (readv(zero, iov, 20) < 0)
			return 9;
	put(null, hard, sizeof hard);
	for (unsigned i = 0; i < sizeof big; i++)
		big[i] = "l\"<\\"[i % 4];
	put(null, big, sizeof big);
	for (int i = 0; i < 4; i++)
		iov[i] = (struct iovec){ (char *)hard + i, 9 };
	if (writev(null, iov, 4) < 0)
		return 9;
	open("nonexistent", O_RDONLY);
	open("q\"u\33[m<x>", O_RDONLY);
	signal(SIGUSR1, handler);
	kill(getpid(), SIGUSR1);
	if (socketpair(AF_UNIX, SOCK_STREAM, 0, ends) < 0)
		return 9;
	if (!fork()) {
		nap(200);
		access("child", F_OK);	// while the parent waits
		nap(200);
		if (send(ends[1], "x", 1, 0) < 0)
			_exit(9);
		nap(200);
		_exit(3);
	}
	if (read(ends[0], &c, 1) != 1)
		return 9;
	wait(&status);
	kill(getpid(), SIGKILL);
}
