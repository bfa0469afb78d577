// Submits operations to an io_uring without liburing: to ordinary rings, or to ones that lie.
// uring WHAT [FILE]: ops, fork, thread, registered, poll, hostile
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <linux/io_uring.h>
#include <netinet/in.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#ifndef IORING_REGISTER_RING_FDS
#define IORING_REGISTER_RING_FDS 20
#endif
#ifndef IORING_UNREGISTER_RING_FDS
#define IORING_UNREGISTER_RING_FDS 21
#endif
#ifndef IORING_ENTER_REGISTERED_RING
#define IORING_ENTER_REGISTERED_RING (1U << 4)
#endif

static struct io_uring_params p;
static char *ring;
static struct io_uring_sqe *sqes;
static int fd;

#define AT(offset) (*(volatile unsigned *)(ring + (offset)))

static void setup(unsigned flags)
{
	p.flags = flags;
	fd = (int)syscall(SYS_io_uring_setup, 8, &p);
	if (fd < 0) {
		perror("io_uring_setup");
		exit(errno == EPERM || errno == ENOSYS ? 77 : 1);
	}
	ring = mmap(0, p.cq_off.cqes + p.cq_entries * sizeof(struct io_uring_cqe), PROT_READ | PROT_WRITE,
		    MAP_SHARED | MAP_POPULATE, fd, IORING_OFF_SQ_RING);
	sqes = mmap(0, p.sq_entries * sizeof *sqes, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_POPULATE,
		    fd, IORING_OFF_SQES);
	if (ring == MAP_FAILED || sqes == MAP_FAILED)
		exit(1);
}

static void queue(struct io_uring_sqe sqe)
{
	unsigned tail = AT(p.sq_off.tail), i = tail % p.sq_entries;
	sqes[i] = sqe;
	AT(p.sq_off.array + 4 * i) = i;
	__atomic_store_n((unsigned *)(ring + p.sq_off.tail), tail + 1, __ATOMIC_RELEASE);
}

// Submits n, waits for as many, and returns the result of the last.
static int enter(int ring_fd, unsigned n, unsigned flags)
{
	long r = syscall(SYS_io_uring_enter, ring_fd, n, n, IORING_ENTER_GETEVENTS | flags, NULL, 8);
	unsigned tail = AT(p.cq_off.tail);
	struct io_uring_cqe *cqe = (void *)(ring + p.cq_off.cqes);
	AT(p.cq_off.head) = tail;
	if (r < 0)
		return -errno;
	return cqe[(tail - 1) % p.cq_entries].res;
}

static int one(struct io_uring_sqe sqe)
{
	queue(sqe);
	return enter(fd, 1, 0);
}

#define NOP(data) (struct io_uring_sqe){ .opcode = IORING_OP_NOP, .user_data = (data) }

static void ops(const char *file)
{
	static char buf[64];
	struct statx st;
	struct sockaddr_in in = { .sin_family = AF_INET, .sin_port = htons(80),
				  .sin_addr.s_addr = htonl(INADDR_LOOPBACK) };
	int f = one((struct io_uring_sqe){ .opcode = IORING_OP_OPENAT, .fd = AT_FDCWD,
		.addr = (unsigned long)file, .open_flags = O_RDWR | O_CREAT, .len = 0640, .user_data = 1 });
	one((struct io_uring_sqe){ .opcode = IORING_OP_WRITE, .fd = f,
		.addr = (unsigned long)"hello ring", .len = 10, .user_data = 2 });
	one((struct io_uring_sqe){ .opcode = IORING_OP_READ, .fd = f,
		.addr = (unsigned long)buf, .len = 64, .off = 6, .user_data = 3 });
	one((struct io_uring_sqe){ .opcode = IORING_OP_STATX, .fd = AT_FDCWD,
		.addr = (unsigned long)file, .len = STATX_SIZE, .off = (unsigned long)&st, .user_data = 4 });
	one((struct io_uring_sqe){ .opcode = IORING_OP_CLOSE, .fd = f, .user_data = 5 });
	one((struct io_uring_sqe){ .opcode = IORING_OP_OPENAT, .fd = AT_FDCWD,
		.addr = (unsigned long)"/nosuch", .user_data = 6 });
	one((struct io_uring_sqe){ .opcode = IORING_OP_CONNECT, .fd = 99,
		.addr = (unsigned long)&in, .off = sizeof in, .user_data = 7 });
	queue(NOP(8));
	queue(NOP(9));
	enter(fd, 2, 0);
}

// Rings that say what is not so, while another thread goes on changing them.
static volatile int done;
static void *lie(void *unused)
{
	unsigned seed = 1;
	while (!done) {
		seed = seed * 1103515245 + 12345;
		AT(p.sq_off.array + seed % 8 * 4) = seed;
		memset(&sqes[seed % p.sq_entries], (int)(seed >> 8), sizeof *sqes);
		AT(p.cq_off.cqes + seed % 256 / 4 * 4) = seed;
	}
	return unused;
}

static void hostile(void)
{
	pthread_t t;
	struct io_uring_sqe sqe;
	AT(p.sq_off.tail) = AT(p.sq_off.head) + 0x7fffffff;
	syscall(SYS_io_uring_enter, fd, 0xffffffff, 0, 0, NULL, 8);
	AT(p.cq_off.tail) = 0x7fffffff;
	syscall(SYS_io_uring_enter, fd, 0, 0, 0, NULL, 8);
	for (int op = 0; op < 256; op++) {
		memset(&sqe, op * 37, sizeof sqe);
		sqe.opcode = (unsigned char)op;
		sqe.flags = 0;
		for (unsigned i = 0; i < p.sq_entries; i++)
			sqes[i] = sqe;
		// Nothing but printing: the index is out of range for the kernel's own check of fd.
		syscall(SYS_io_uring_enter, fd, 8, 0, 0x80000000, NULL, 8);
	}
	pthread_create(&t, NULL, lie, NULL);
	for (int i = 0; i < 300; i++)
		syscall(SYS_io_uring_enter, fd, 8, 0, 0x80000000, NULL, 8);
	done = 1;
	pthread_join(t, NULL);
	munmap(sqes, p.sq_entries * sizeof *sqes);
	syscall(SYS_io_uring_enter, fd, 8, 0, 0x80000000, NULL, 8);
	munmap(ring, 4096);
	syscall(SYS_io_uring_enter, fd, 8, 0, 0x80000000, NULL, 8);
}

static void *in_thread(void *unused)
{
	one(NOP(0x77));
	return unused;
}

int main(int argc, char **argv)
{
	const char *what = argc > 1 ? argv[1] : "ops";
	if (!strcmp(what, "poll")) {
		setup(IORING_SETUP_SQPOLL);
		return 0;
	}
	setup(0);
	if (!strcmp(what, "ops"))
		ops(argv[2]);
	if (!strcmp(what, "hostile"))
		hostile();
	if (!strcmp(what, "thread")) {
		pthread_t t;
		pthread_create(&t, NULL, in_thread, NULL);
		pthread_join(t, NULL);
	}
	if (!strcmp(what, "fork")) {
		if (!fork()) {
			close(fd);
			memset(&p, 0, sizeof p);
			setup(0);
			one(NOP(0x88));
			_exit(0);
		}
		wait(NULL);
		one(NOP(0x99));
	}
	if (!strcmp(what, "registered")) {
		struct { unsigned offset, resv; unsigned long long data; } u = { -1u, 0, (unsigned)fd };
		if (syscall(SYS_io_uring_register, fd, IORING_REGISTER_RING_FDS, &u, 1) != 1)
			return 77;
		queue(NOP(0x55));
		enter((int)u.offset, 1, IORING_ENTER_REGISTERED_RING);
		// Another ring gets the same number.
		u.data = 0;
		syscall(SYS_io_uring_register, fd, IORING_UNREGISTER_RING_FDS, &u, 1);
		memset(&p, 0, sizeof p);
		setup(0);
		u.data = (unsigned)fd;
		syscall(SYS_io_uring_register, fd, IORING_REGISTER_RING_FDS, &u, 1);
		// Not a part of a ring.
		mmap(0, 4096, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS, fd, 0);
		queue(NOP(0x66));
		enter((int)u.offset, 1, IORING_ENTER_REGISTERED_RING);
	}
	return 0;
}
