// http serve FILE: a small HTTP server on loopback. It writes its port to FILE, and FILE is what it
// serves; GET /end ends it.
// http load FILE SECONDS [CONNECTIONS]: keeps that server busy, ends it, and prints requests a second.
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <time.h>
#include <unistd.h>

#define CONNECTIONS	256	// descriptors below this
#define REQUESTS	1000	// of one connection, before the client opens another

// What has come from the other side so far.
static struct connection { size_t len; int requests; char text[1024]; } connections[CONNECTIONS];
static int poller;

static int fail(const char *what)
{
	perror(what);
	exit(1);
}

static void watch(int fd)
{
	struct epoll_event e = { .events = EPOLLIN, .data.fd = fd };
	if (fd < 0 || fd >= CONNECTIONS || epoll_ctl(poller, EPOLL_CTL_ADD, fd, &e))
		fail("http: connection");
	connections[fd].len = 0;
	connections[fd].requests = 0;
}

// Adds what there is to read; false: the other side has gone, or says too much.
static int receive(int fd)
{
	struct connection *c = &connections[fd];
	ssize_t n = read(fd, c->text + c->len, sizeof c->text - 1 - c->len);
	if (n <= 0)
		return 0;
	c->len += (size_t)n;
	c->text[c->len] = 0;
	return 1;
}

static int answer(int fd, const char *path)
{
	char head[128], body[512];
	struct stat st;
	ssize_t n;
	int file = open(path, O_RDONLY | O_CLOEXEC);
	if (file < 0 || fstat(file, &st))
		return 0;
	n = read(file, body, sizeof body);
	close(file);
	if (n < 0)
		return 0;
	int len = snprintf(head, sizeof head, "HTTP/1.1 200 OK\r\nContent-Length: %zd\r\n\r\n", n);
	struct iovec iov[2] = { { head, (size_t)len }, { body, (size_t)n } };
	return writev(fd, iov, 2) == len + n;
}

// One connection can be read: false ends the server.
static int serve_one(int fd, const char *path)
{
	struct connection *c = &connections[fd];
	if (!receive(fd)) {
		close(fd);
		return 1;
	}
	if (!strstr(c->text, "\r\n\r\n"))
		return 1;
	if (!strncmp(c->text, "GET /end ", 9))
		return 0;
	c->len = 0;
	if (!answer(fd, path))
		close(fd);
	return 1;
}

static int serve(const char *path)
{
	struct sockaddr_in a = { .sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK) };
	socklen_t len = sizeof a;
	struct epoll_event events[64];
	char text[32];
	int listener = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
	if (bind(listener, (void *)&a, sizeof a) || listen(listener, 64) || getsockname(listener, (void *)&a, &len))
		fail("http: listen");
	watch(listener);
	int size = snprintf(text, sizeof text, "%d\n", ntohs(a.sin_port));
	int file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
	if (write(file, text, (size_t)size) != size)
		fail(path);
	close(file);
	alarm(120);
	for (;;) {
		int n = epoll_wait(poller, events, 64, -1);
		for (int i = 0; i < n; i++) {
			int fd = events[i].data.fd, new = -1;
			if (fd == listener)
				new = accept4(listener, NULL, NULL, SOCK_CLOEXEC | SOCK_NONBLOCK);
			else if (!serve_one(fd, path))
				return 0;
			if (new >= 0)
				watch(new);
		}
	}
}

static double now(void)
{
	struct timespec t;
	clock_gettime(CLOCK_MONOTONIC, &t);
	return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

// The port that the server writes soon.
static int port_of(const char *path)
{
	for (double end = now() + 20; now() < end; usleep(10000)) {
		FILE *f = fopen(path, "r");
		int port = 0, n = f ? fscanf(f, "%d", &port) : 0;
		int whole = f && fgetc(f) == '\n';
		if (f)
			fclose(f);
		if (n == 1 && whole)
			return port;
	}
	fprintf(stderr, "http: no server\n");
	exit(1);
}

static void request(int fd, const char *path)
{
	char text[64];
	int len = snprintf(text, sizeof text, "GET %s HTTP/1.1\r\nHost: localhost\r\n\r\n", path);
	if (send(fd, text, (size_t)len, MSG_NOSIGNAL) != len)
		fail("http: request");
}

static int connected(int port)
{
	struct sockaddr_in a = { .sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK),
		.sin_port = htons((unsigned short)port) };
	int fd = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
	if (connect(fd, (void *)&a, sizeof a))
		fail("http: connect");
	watch(fd);
	return fd;
}

// The answer is whole: head, and as much as that promises.
static int answered(const struct connection *c)
{
	const char *end = strstr(c->text, "\r\n\r\n"), *size = strstr(c->text, "Content-Length: ");
	if (!end || !size || size > end)
		return 0;
	return c->len >= (size_t)(end + 4 - c->text) + (size_t)atoi(size + 16);
}

static int load(const char *path, double seconds, int n)
{
	struct epoll_event events[64];
	int port = port_of(path);
	long served = 0;
	for (int i = 0; i < n; i++)
		request(connected(port), "/");
	double begin = now(), end = begin + seconds;
	while (now() < end) {
		int ready = epoll_wait(poller, events, 64, 1000);
		for (int i = 0; i < ready; i++) {
			int fd = events[i].data.fd;
			struct connection *c = &connections[fd];
			if (!receive(fd))
				fail("http: the server has gone");
			if (!answered(c))
				continue;
			served++;
			c->len = 0;
			if (++c->requests == REQUESTS) {
				close(fd);
				fd = connected(port);
			}
			request(fd, "/");
		}
	}
	printf("%.0f\n", (double)served / (now() - begin));
	request(connected(port), "/end");
	return 0;
}

int main(int argc, char **argv)
{
	poller = epoll_create1(EPOLL_CLOEXEC);
	if (argc == 3 && !strcmp(argv[1], "serve"))
		return serve(argv[2]);
	if (argc >= 4 && !strcmp(argv[1], "load"))
		return load(argv[2], atof(argv[3]), argc > 4 ? atoi(argv[4]) : 8);
	fprintf(stderr, "usage: http serve FILE | http load FILE SECONDS [CONNECTIONS]\n");
	return 2;
}
