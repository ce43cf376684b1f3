/*
 * yaml_load [--events] DIRECTORY - read every *.yaml file below a directory
 * and let libyaml build its document (or, with --events, only parse it), one
 * after the other on one thread. Says how many files and bytes there were.
 *
 * This is the floor that a checker of records is compared with: the same
 * bytes, read by the same library, and nothing asked of them.
 */

#define _XOPEN_SOURCE 700

#include <ftw.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <yaml.h>

enum {
	OPEN_DIRECTORIES = 32
};

/* nftw() hands nothing down to the function it calls. */
static struct {
	bool events;
	size_t files;
	size_t bytes;
	char *buffer;
	size_t capacity;
} run;

static bool
read_file(size_t *size, const char *path)
{
	FILE *file = fopen(path, "r");
	bool fine = false;

	if (!file)
		return false;
	*size = 0;
	do {
		if (*size == run.capacity) {
			char *larger;

			run.capacity = run.capacity ? 2 * run.capacity : 65536;
			larger = realloc(run.buffer, run.capacity);
			if (!larger)
				goto done;
			run.buffer = larger;
		}
		*size += fread(run.buffer + *size, 1, run.capacity - *size,
		               file);
	} while (*size == run.capacity);
	fine = !ferror(file);
done:
	fclose(file);
	return fine;
}

static bool
load_document(yaml_parser_t *parser)
{
	yaml_document_t document;
	bool fine;

	if (!yaml_parser_load(parser, &document))
		return false;
	fine = yaml_document_get_root_node(&document);
	yaml_document_delete(&document);
	return fine;
}

static bool
parse_events(yaml_parser_t *parser)
{
	yaml_event_type_t type;

	do {
		yaml_event_t event;

		if (!yaml_parser_parse(parser, &event))
			return false;
		type = event.type;
		yaml_event_delete(&event);
	} while (type != YAML_STREAM_END_EVENT);
	return true;
}

static bool
load(const char *path)
{
	yaml_parser_t parser;
	size_t size;
	bool fine;

	if (!read_file(&size, path) || !yaml_parser_initialize(&parser))
		return false;
	yaml_parser_set_input_string(&parser, (const unsigned char *)run.buffer,
	                             size);
	fine = run.events ? parse_events(&parser) : load_document(&parser);
	yaml_parser_delete(&parser);
	run.files++;
	run.bytes += size;
	return fine;
}

static int
visit(const char *path, const struct stat *about, int type, struct FTW *at)
{
	size_t length = strlen(path);

	(void)about;
	(void)at;
	if (type != FTW_F || length < 5 ||
	    strcmp(path + length - 5, ".yaml") != 0)
		return 0;
	if (load(path))
		return 0;
	fprintf(stderr, "yaml_load: cannot load %s\n", path);
	return 1;
}

int
main(int argc, char **argv)
{
	int status;

	run.events = argc == 3 && strcmp(argv[1], "--events") == 0;
	if (argc != 2 + run.events) {
		fprintf(stderr, "usage: yaml_load [--events] DIRECTORY\n");
		return 2;
	}
	status = nftw(argv[argc - 1], visit, OPEN_DIRECTORIES, FTW_PHYS);
	if (status < 0)
		perror(argv[argc - 1]);
	printf("%zu files, %zu bytes\n", run.files, run.bytes);
	free(run.buffer);
	return status == 0 ? 0 : 3;
}
