// What unit.c and fuzz.c want of the C library, behind plain functions.
#include <arpa/inet.h>
#include <regex.h>

int libc_matches(const char *pattern, const char *text)
{
	regex_t re;

	if (regcomp(&re, pattern, REG_EXTENDED | REG_NOSUB))
		return -1;
	int no = regexec(&re, text, 0, 0, 0);
	regfree(&re);
	return !no;
}

const char *libc_inet6(const unsigned char *address)
{
	static char text[INET6_ADDRSTRLEN];
	return inet_ntop(AF_INET6, address, text, sizeof text);
}
