// Between the harnesses, which are strace.c and know no C library, and driver.c, which is libFuzzer's
// side or, without libFuzzer, the program that replays files and makes inputs of its own.

struct harness {
	const char *name;
	void (*run)(void);
};
extern const struct harness harnesses[];	// ended by a name of NULL
void prepare(void);				// once, before the first run: every run begins with what it leaves

// The input of the running harness: what it takes is gone.
extern const unsigned char *input;
extern unsigned long input_left;

// Blocks of memory, zeroed and with an end that a sanitizer knows; freed when the run is over.
void *host_alloc(unsigned long size);
void host_free(void *block);

// With FUZZ_SHOW in the environment: what the program writes.
void host_show(unsigned char c);

// The line that the program was writing, for a finding.
extern char shown[];

// Ends the run, as exit(2) ends a process.
void host_exit(void) __attribute__((noreturn));

// What must not be was seen: says so and aborts. When is true: only then.
void finding(int when, const char *what);
