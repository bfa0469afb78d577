// hostile NAME [TIMES]: calls that say they are about as much memory or as many things as there can be.
#define _GNU_SOURCE
#include <fcntl.h>
#include <linux/netlink.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/select.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

#define GIB (1ul << 30)
static char *zeros;		// 32 GiB of them, all one page
static char *bytes;		// 4 MiB
static int socket_fd;

static void do_poll(void) { syscall(SYS_poll, zeros, 0xffffffffu, 0); }
static void do_select(void) { syscall(SYS_select, 1 << 20, bytes, bytes, bytes, zeros); }
static void do_write(void) { syscall(SYS_write, 77, zeros, 2 * GIB); }
static void do_writev(void) { syscall(SYS_writev, 77, bytes, 1ul << 18); }
static void do_execve(void) { syscall(SYS_execve, "/nonexistent", bytes, bytes); }
static void do_sendmsg(void)
{
	struct msghdr h = { .msg_iov = (struct iovec *)bytes, .msg_iovlen = 1ul << 18, .msg_control = bytes,
		.msg_controllen = 4096 };
	syscall(SYS_sendmsg, socket_fd, &h, 0);
}
static void do_sendmmsg(void) { syscall(SYS_sendmmsg, socket_fd, bytes, 1 << 16, 0); }
static void do_semop(void) { syscall(SYS_semop, -1, zeros, 0xffffffffu); }
static void do_getdents(void) { syscall(SYS_getdents64, 77, bytes, 4 << 20); }

// The fields of what bytes is made of, 8 bytes each: all of them huge, or pointers to the zeros.
static void fill(const unsigned long *words, int n)
{
	for (unsigned long i = 0; i < (4ul << 20) / 8; i++)
		((unsigned long *)(void *)bytes)[i] = words[i % n];
}
static const struct { const char *name; void (*run)(void); unsigned long words[8]; int n; } acts[] = {
	{ "poll", do_poll, { 0 }, 1 },
	{ "select", do_select, { ~0ul }, 1 },
	{ "write", do_write, { 0 }, 1 },
	{ "writev", do_writev, { 1, GIB }, 2 },
	{ "execve", do_execve, { 2 }, 1 },
	{ "sendmsg", do_sendmsg, { 1, 1 << 16 }, 2 },
	// struct mmsghdr: a name, vectors of which each is a struct mmsghdr, control messages.
	{ "sendmmsg", do_sendmmsg, { 1, 128, 2, 1 << 18, 1, 4096, 0, 1 << 16 }, 8 },
	{ "netlink", do_sendmsg, { 1, 1 << 16 }, 2 },
	{ "semop", do_semop, { 0 }, 1 },
	{ "getdents", do_getdents, { 0x0013001300130013 }, 1 },
};

int main(int argc, char **argv)
{
	zeros = mmap(NULL, 32 * GIB, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
	bytes = mmap(NULL, 4 << 20, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
	if (zeros == MAP_FAILED || bytes == MAP_FAILED)
		return 77;
	for (size_t i = 0; argc > 1 && i < sizeof acts / sizeof *acts; i++) {
		unsigned long words[8];

		if (strcmp(argv[1], acts[i].name))
			continue;
		for (int k = 0; k < acts[i].n; k++) {
			unsigned long word = acts[i].words[k];
			words[k] = word == 1 ? (unsigned long)zeros : word == 2 ? (unsigned long)bytes : word;
		}
		fill(words, acts[i].n);
		if (!strcmp(argv[1], "netlink") || !strcmp(argv[1], "sendmsg"))
			socket_fd = socket(AF_NETLINK, SOCK_RAW, NETLINK_ROUTE);
		else
			socket_fd = 77;
		alarm(60);
		for (int times = argc > 2 ? atoi(argv[2]) : -1; times; times--)
			acts[i].run();
		return 0;
	}
	fprintf(stderr, "usage: hostile NAME [TIMES]; names:");
	for (size_t i = 0; i < sizeof acts / sizeof *acts; i++)
		fprintf(stderr, " %s", acts[i].name);
	fprintf(stderr, "\n");
	return 2;
}
