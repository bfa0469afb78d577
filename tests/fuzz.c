// Every call with random arguments and memory, through the printers; prints TAP. fuzz [SEED [ROUNDS]]
// The sanitizers find what is wrong; here only: a line ends, and ends in a newline; nothing that memory holds
// reaches a terminal as it is; what is painted is the line, however it comes in parts.
#include "hosted.h"

int atoi(const char *);
static u64 seed = 1;

static u64 rnd(void)
{
	seed ^= seed << 13;
	seed ^= seed >> 7;
	return seed ^= seed << 17;
}
static u64 any_value(void)
{
	switch (rnd() % 8) {
	case 0: return rnd() % 8;
	case 1: return rnd() % 300;
	case 2: return (u64)-1l - rnd() % 200;
	case 3: return 1ul << rnd() % 64;
	case 4: return rnd() >> rnd() % 64;
	case 5: return MEMORY + sizeof memory - rnd() % 300;	/* near the end of memory */
	default: return MEMORY + rnd() % sizeof memory;
	}
}
static void fill(void)
{
	u64 *words = (u64 *)(void *)memory, kind = rnd() % 4;

	for (u32 i = 0; i < sizeof memory / 8; i++)
		switch (rnd() % 4 + kind) {
		case 0: words[i] = 0; break;
		case 1: words[i] = rnd() % 64; break;
		case 2: words[i] = any_value(); break;	/* pointers into memory */
		case 3: words[i] = rnd() % 64 << 32 | rnd() % 64; break;
		case 4: words[i] = 0x6161616161616161ul; break;
		default: words[i] = rnd();
		}
}

static bool is_text(const char *text)
{
	for (; *text; text++)
		if (*text != '\n' && (*text < ' ' || *text > '~'))
			return false;
	return true;
}
static bool paints(const char *text, u64 length)
{
	struct out part = { .size = (u32)length, .fd = -1 };
	u64 at = 0, same = 0;

	colors[SYSCALL] = colors[ARGNAME] = colors[ARGVAL] = colors[FUNCTION] = colors[CONST] = "1;34";
	colors[COMMENT] = colors[PUNCT] = colors[RETVAL] = colors[ERROR] = "31";
	paint_out.grows = true;		// is kept
	paint_out.len = 0;
	for (u64 done = 0; done < length; done += part.len) {
		u64 most = rnd() % 4 ? 40 : length;
		u32 n = (u32)(1 + rnd() % MIN(length - done, most));

		part.data = (u8 *)(u64)text + done;
		part.len = n;
		paint(&part);
		part.len = n;
	}
	out = &trace_out;
	colors[0] = NULL;
	while (at < paint_out.len) {
		if (paint_out.data[at] == 27)
			while (paint_out.data[at++] != 'm')
				;
		else if (same >= length || paint_out.data[at++] != (u8)text[same++])
			return false;
	}
	return same == length;
}

int main(int argc, char **argv)
{
	static const char *const modes[] = { "default", "-v", "-xx -s 1000", "-X raw", "-X verbose", "-e raw", "-N -y" };
	int rounds = argc > 2 ? atoi(argv[2]) : 40, n = 0;

	if (argc > 1)
		seed = (u64)atoi(argv[1]) * 7919 + 1;
	calls_init();
	trace_out.fd = (int)sys(NR_open, "/dev/null", 1);	/* for what the buffer does not hold */
	trace_out.eager = false;
	printf("1..%d\n", (int)COUNT(modes));
	for (u32 mode = 0; mode < COUNT(modes); mode++) {
		bool bad = false;

		tracee.qual = (u8)(Q_TRACE | (mode == 1 ? 0 : Q_ABBREV) | Q_VERBOSE | (mode == 5 ? Q_RAW : 0));
		opt.hex_strings = mode == 2 ? HEX_ALL : HEX_NONE;
		opt.string_limit = mode == 2 ? 1000 : 32;
		opt.style = mode == 3 ? STYLE_RAW : mode == 4 ? STYLE_VERBOSE : STYLE_ABBREV;
		opt.arg_names = mode == 6;
		opt.fds = mode == 6 ? FDS_PATH : 0;
		for (int round = 0; round < rounds; round++) {
			fill();
			for (u16 call = 0; call <= C_UNKNOWN; call++)
				for (u8 abi = 0; abi < ABI_COUNT; abi++) {
					u64 args[6];
					const char *text;
					u64 length;

					if (call < C_UNKNOWN && call_numbers[call][abi] < 0)
						continue;
					for (int i = 0; i < 6; i++)
						args[i] = any_value();
					text = line(call, abi, args, rnd() % 3 ? (s64)(rnd() % 100) : -(s64)(rnd() % 600));
					length = str_len(text);
					if (!length || text[length - 1] != '\n' || !is_text(text) || !paints(text, length)) {
						printf("# call %d abi %d: %s\n", call, abi, text);
						bad = true;
					}
				}
		}
		printf("%sok %d random calls, %s\n", bad ? "not " : "", ++n, modes[mode]);
	}
	return 0;
}
