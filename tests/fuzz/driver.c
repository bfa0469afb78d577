/* Runs the harnesses: under libFuzzer the one that FUZZ names, without it
 *
 *	fuzz [CORPUS [SEED [ROUNDS]]]
 *
 * replays CORPUS/NAME/ of each harness NAME (FUZZ: of that one), then ROUNDS inputs of its own, which
 * SEED decides; prints TAP. What went on is in build/fuzz.log, with FUZZ_SHOW the traces, too. An
 * input that fails is left in build/finding-NAME.
 */
#include <dirent.h>
#include <setjmp.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>
#include "driver.h"

enum { SECONDS_MAX = 20, MEMORY_MAX = 512 << 20, INPUT_MAX = 4096 };

const unsigned char *input;
unsigned long input_left;

static const struct harness *running;
static jmp_buf run_ends;

/* ---- memory */
struct block { struct block *next, *previous; unsigned long size, unused; };
static struct block blocks = { &blocks, &blocks, 0, 0 };
static unsigned long allocated;

void *host_alloc(unsigned long size)
{
	struct block *b = size <= MEMORY_MAX - allocated ? calloc(1, sizeof *b + size) : NULL;

	if (!b)
		return NULL;
	*b = (struct block){ blocks.next, &blocks, size, 0 };
	b->next->previous = blocks.next = b;
	allocated += size;
	return b + 1;
}

void host_free(void *p)
{
	struct block *b = (struct block *)p - 1;

	b->next->previous = b->previous;
	b->previous->next = b->next;
	allocated -= b->size;
	free(b);
}

/* All that the harnesses keep between calls: their variables, in sections of their own. */
extern char __start_state_data[], __stop_state_data[], __start_state_bss[], __stop_state_bss[];
static char *saved_data, *saved_bss;

/* A sanitizer would find fault with what lies between variables. */
static void copy(char *to, const char *from, unsigned long n)
{
	__asm__ volatile("rep movsb" : "+D"(to), "+S"(from), "+c"(n) : : "memory");
}

static void save_state(void)
{
	saved_data = malloc((size_t)(__stop_state_data - __start_state_data));
	saved_bss = malloc((size_t)(__stop_state_bss - __start_state_bss));
	copy(saved_data, __start_state_data, (size_t)(__stop_state_data - __start_state_data));
	copy(saved_bss, __start_state_bss, (size_t)(__stop_state_bss - __start_state_bss));
}

static void restore_state(void)
{
	copy(__start_state_data, saved_data, (size_t)(__stop_state_data - __start_state_data));
	copy(__start_state_bss, saved_bss, (size_t)(__stop_state_bss - __start_state_bss));
	while (blocks.next != &blocks)
		host_free(blocks.next + 1);
}

/* ---- runs */
void host_exit(void)
{
	longjmp(run_ends, 1);
}

void host_show(unsigned char c)
{
	static int shows = -1;

	if (shows < 0)
		shows = getenv("FUZZ_SHOW") != NULL;
	if (shows)
		fputc(c, stderr);
}

void finding(int when, const char *what)
{
	if (!when)
		return;
	fprintf(stderr, "finding: %s: %.300s\n", what, shown);
	abort();
}

static void choose_harness(const char *name)
{
	for (running = harnesses; running->name && name && strcmp(running->name, name);)
		running++;
	if (name && running->name)
		return;
	fprintf(stderr, "FUZZ must be one of:\n");
	for (running = harnesses; running->name; running++)
		fprintf(stderr, "%s\n", running->name);
	exit(1);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	if (!running)
		choose_harness(getenv("FUZZ"));
	if (!saved_bss) {
		prepare();
		blocks.next = blocks.previous = &blocks;	/* what prepare() made stays */
		save_state();
	}
	input = data;
	input_left = size;
	if (!setjmp(run_ends))
		running->run();
	restore_state();
	return 0;
}

#ifndef LIBFUZZER
/* ---- without libFuzzer */
static unsigned long seed;
static unsigned char bytes[1 << 16];
static unsigned long length;

static unsigned long rnd(void)
{
	seed ^= seed << 13;
	seed ^= seed >> 7;
	return seed ^= seed << 17;
}

/* Words that mean something: small numbers, errors, flags, addresses in a tracee's memory. */
static unsigned long any_word(void)
{
	switch (rnd() % 8) {
	case 0: return rnd() % 8;
	case 1: return rnd() % 300;
	case 2: return -1ul - rnd() % 200;
	case 3: return 1ul << rnd() % 64;
	case 4: return rnd() >> rnd() % 64;
	case 5: return (rnd() % 64) << 32 | rnd() % 64;
	case 6: return rnd();
	default: return 0x10000 + rnd() % 0x3000;
	}
}

static void any_input(void)
{
	unsigned long kind = rnd() % 5, n = 8 + rnd() % (rnd() % 4 ? 128 : INPUT_MAX);

	for (length = 0; length < n; length += 8) {
		unsigned long word = kind < 2 ? rnd() : kind == 2 && rnd() % 2 ? 0 : any_word();

		memcpy(bytes + length, &word, sizeof word);
	}
}

static void leave_finding(void)
{
	char name[64];
	FILE *f;

	snprintf(name, sizeof name, "build/finding-%s", running->name);
	f = fopen(name, "w");
	if (!f)
		return;
	fwrite(bytes, 1, length, f);
	fclose(f);
	fprintf(stderr, "the input is in tests/%s\n", name);
}

static void on_signal(int sig)
{
	if (sig == SIGALRM)
		fprintf(stderr, "finding: it takes more than %d seconds\n", SECONDS_MAX);
	leave_finding();
	_exit(1);
}

static void one_input(void)
{
	alarm(SECONDS_MAX);
	LLVMFuzzerTestOneInput(bytes, length);
}

static void replay(const char *corpus)
{
	char path[4096];
	struct dirent **files;
	int n;

	snprintf(path, sizeof path, "%s/%s", corpus, running->name);
	n = scandir(path, &files, NULL, alphasort);
	for (int i = 0; i < n; i++) {
		FILE *f;

		snprintf(path, sizeof path, "%s/%s/%s", corpus, running->name, files[i]->d_name);
		f = files[i]->d_name[0] != '.' ? fopen(path, "r") : NULL;
		if (!f)
			continue;
		length = fread(bytes, 1, sizeof bytes, f);
		fclose(f);
		fprintf(stderr, "corpus %s\n", path);
		one_input();
	}
}

void __sanitizer_set_death_callback(void (*)(void)) __attribute__((weak));

/* In a process of its own: an end is a result, too. */
static int run_harness(const char *corpus, int rounds)
{
	int status;
	pid_t pid = fork();

	if (pid) {
		waitpid(pid, &status, 0);
		return status;
	}
	if (__sanitizer_set_death_callback)
		__sanitizer_set_death_callback(leave_finding);
	signal(SIGALRM, on_signal);
	signal(SIGABRT, on_signal);
	if (!freopen("build/fuzz.log", "w", stderr))
		exit(1);
	setvbuf(stderr, NULL, _IONBF, 0);
	replay(corpus);
	while (rounds--) {
		any_input();
		one_input();
	}
	_exit(0);
}

static void show_log(void)
{
	char line[512], last[512] = "";
	FILE *f = fopen("build/fuzz.log", "r");

	for (int n = 0; f && n < 30 && fgets(line, sizeof line, f);) {
		if (!strncmp(line, "corpus ", 7))
			memcpy(last, line, sizeof last);
		else if (!n++)
			printf("%s%s# %s", *last ? "# " : "", last, line);
		else
			printf("# %s", line);
	}
	if (f)
		fclose(f);
}

int main(int argc, char **argv)
{
	const char *only = getenv("FUZZ"), *corpus = argc > 1 ? argv[1] : "fuzz/corpus";
	int rounds = argc > 3 ? atoi(argv[3]) : 6000, n = 0;

	for (running = harnesses; running->name; running++)
		n += !only || !strcmp(only, running->name);
	printf("1..%d\n", n);
	n = 0;
	for (running = harnesses; running->name; running++) {
		int status;

		if (only && strcmp(only, running->name))
			continue;
		fflush(stdout);
		seed = (argc > 2 ? strtoul(argv[2], NULL, 0) : 1) * 7919 + 1;
		status = run_harness(corpus, rounds);
		printf("%sok %d fuzz: %s\n", status ? "not " : "", ++n, running->name);
		if (status)
			show_log();
	}
	return 0;
}
#endif
