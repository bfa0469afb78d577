/* A program whose threads and processes come and go, to be left alone when its tracer is killed.
   herd SECONDS: all of it ends after that time. Few of them compute at a time. */
#include <pthread.h>
#include <stdlib.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

static void call(int n)
{
	while (n--)
		syscall(SYS_getppid);
}

static void *thread(void *arg)
{
	call(50);
	return arg;
}

static void *sleeper(void *arg)
{
	for (;;) {
		usleep(3000);
		call(3);
	}
	return arg;
}

int main(int argc, char **argv)
{
	int seconds = argc > 1 ? atoi(argv[1]) : 2;
	pthread_t t;

	alarm(seconds);
	pthread_create(&t, NULL, sleeper, NULL);
	for (;;) {
		pid_t pid = fork();

		if (!pid) {
			alarm(seconds);
			call(200);
			_exit(0);
		}
		call(20);
		waitpid(pid, NULL, 0);
		pthread_create(&t, NULL, thread, NULL);
		pthread_join(t, NULL);
		pid = vfork();
		if (!pid)
			_exit(0);
		waitpid(pid, NULL, 0);
	}
}
