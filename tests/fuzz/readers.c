// What is read elsewhere than in tracees: /proc, sock_diag, time zones; regular expressions; colours.

/* Descriptors and process ids, with everything that -yy and -Y ask the kernel. */
static void fuzz_descriptors(void)
{
	static const u16 calls[] = { C_close, C_kill, C_sendto, C_openat, C_clone, C_waitid, C_setns, C_pidfd_open };
	u64 args[6] = { 3, MEMORY, 16, 3, 3, 3 };

	begin_calls();
	opt.fds = FDS_ALL;
	opt.comm = true;
	opt.pidns = take(1) & 1;
	while (input_left) {
		use_memory();
		whole_call(ABI_OWN, number_of(calls[below(COUNT(calls))], ABI_OWN), args, 12);
	}
	end_calls();
}

/* A TZ of the input's first line; when it is a file's name, the rest is that file. */
static void fuzz_times(void)
{
	char tz[64] = "TZ=", *env[] = { tz, NULL };
	s64 secs[4];

	raw_files = true;
	take_text(tz + 3, sizeof tz - 3);
	opt.env = env;
	for (u32 i = 0; i < COUNT(secs); i++)
		secs[i] = (s64)take(8);
	for (u32 i = 0; i < COUNT(secs); i++)
		out_date_comment(secs[i], 5, 9);
	for (s64 sec = -1000000000000; sec < 1000000000000; sec += 30000000000)
		out_date_comment(sec, 0, 0);
	out_flush();
}

static s64 cpu_seconds(void)
{
	enum { CPU_TIME = 2 };
	s64 time[2];

	syscall6(NR_clock_gettime, CPU_TIME, (u64)time, 0, 0, 0, 0);
	return time[0];
}

static void fuzz_regex(void)
{
	char pattern[200], text[63];
	s64 begin = cpu_seconds();

	take_text(text, sizeof text);
	take_text(pattern, sizeof pattern);
	re_search(pattern, text);
	finding(cpu_seconds() - begin > 2, "a regular expression takes seconds");
}

/* What is painted stays the text that it was, in whatever parts it comes. */
static char text[2048];
static u64 text_seen;

static void same_text(const char *line)
{
	u64 n = str_len(line);

	finding(memcmp(line, text + text_seen, n) != 0 || text[text_seen + n] != '\n', "painted, it is another text");
	text_seen += n + 1;
}

static void fuzz_colours(void)
{
	u64 parts = take(1) % 64, n = 0;

	opt.color = COLOR_ALWAYS;
	choose_colors();
	coloured = plain = true;
	on_line = same_text;
	while (input_left && n < sizeof text - 2) {
		u64 c = take(1);

		text[n++] = c == '\n' ? '\n' : (char)(' ' + c % 95);
	}
	text[n++] = '\n';
	for (u64 i = 0; i < n; i++) {
		out_char(text[i]);
		if (i % (parts + 1) == parts)
			out_flush();
	}
	out_flush();
	finding(text_seen != n, "text is lost");
}
