/* Mutations of a YAML document as a tree. */

#include "mutate.h"

#include "base/strbuf.h"
#include "yaml/document.h"

#include <stdlib.h>
#include <string.h>

enum {
	DEPTH_MAX = 60,
	COPIES_MAX = 12
};

/* A value. */
struct part {
	enum td_node_type type;
	const char *key;  /* in a map */
	const char *word; /* a scalar, as YAML has it; NULL: as text has it */
	const char *text;
	size_t length;
	struct part **parts;
	size_t count;
	char *own;         /* the text, where the document has it not */
	struct part *next; /* of all that were made */
};

struct tree {
	struct part *root;
	struct part *made;
	struct td_document *document;
	struct fuzz_chance chance;
};

/* A place in the tree: a part of a list or map. */
struct place {
	struct part *parent;
	size_t index;
};

static void *
must(void *memory)
{
	if (!memory)
		abort();
	return memory;
}

static struct part *
new_part(struct tree *tree, struct part like)
{
	struct part *part = must(malloc(sizeof *part));

	*part = like;
	part->next = tree->made;
	tree->made = part;
	return part;
}

static struct part *
take(struct tree *tree, const struct td_node *node)
{
	struct part *part = new_part(
	    tree, (struct part){ .type = node->type,
	                         .key = node->key ? node->key->text : NULL,
	                         .word = node->plain ? node->text : NULL,
	                         .text = node->text,
	                         .length = node->length });

	if (node->type == TD_NODE_NULL)
		part->word = "null";
	part->count = td_node_count(node);
	if (part->count > 0)
		part->parts = must(calloc(part->count, sizeof *part->parts));
	for (size_t i = 0; i < part->count; i++)
		part->parts[i] = take(tree, td_node_at(node, i));
	return part;
}

static bool
read_tree(struct tree *tree, const uint8_t *bytes, size_t size, unsigned seed)
{
	struct td_diag *diag = td_diag_new();
	enum td_status status = td_document_parse(
	    &tree->document, "fuzz", (const char *)bytes, size, NULL, diag);

	td_diag_free(diag);
	tree->chance = fuzz_chance_of(seed);
	if (status == TD_OK)
		tree->root = take(tree, td_document_root(tree->document));
	return status == TD_OK;
}

static void
clear_tree(struct tree *tree)
{
	while (tree->made) {
		struct part *next = tree->made->next;

		free(tree->made->parts);
		free(tree->made->own);
		free(tree->made);
		tree->made = next;
	}
	td_document_free(tree->document);
}

static void
add_quoted(struct td_strbuf *out, const char *text, size_t length)
{
	td_strbuf_add(out, "\"");
	for (size_t i = 0; i < length; i++) {
		unsigned char c = (unsigned char)text[i];

		if (c == '"' || c == '\\')
			td_strbuf_addf(out, "\\%c", c);
		else if (c < 0x20)
			td_strbuf_addf(out, "\\x%02x", c);
		else
			td_strbuf_add_bytes(out, text + i, 1);
	}
	td_strbuf_add(out, "\"");
}

static void
indent(struct td_strbuf *out, int depth)
{
	td_strbuf_addf(out, "\n%*s", depth * 2, "");
}

static void
print(struct td_strbuf *out, const struct part *part, int depth)
{
	bool is_map = part->type == TD_NODE_MAP;

	if (part->type != TD_NODE_LIST && !is_map) {
		if (part->word)
			td_strbuf_add(out, part->word);
		else
			add_quoted(out, part->text, part->length);
		return;
	}
	if (part->count == 0 || depth > DEPTH_MAX) {
		td_strbuf_add(out, is_map ? "{}" : "[]");
		return;
	}
	for (size_t i = 0; i < part->count; i++) {
		const char *key = part->parts[i]->key;

		indent(out, depth);
		if (is_map)
			add_quoted(out, key ? key : "", key ? strlen(key) : 0);
		td_strbuf_add(out, is_map ? ": " : "- ");
		print(out, part->parts[i], depth + 1);
	}
}

/* How many places are below a part; sets the one of that number. */
static size_t
count_places(struct part *part, size_t wanted, size_t before,
             struct place *place)
{
	size_t count = 0;

	for (size_t i = 0; i < part->count; i++) {
		if (before + count == wanted)
			*place = (struct place){ .parent = part, .index = i };
		count++;
		count += count_places(part->parts[i], wanted, before + count,
		                      place);
	}
	return count;
}

static bool
any_place(struct place *place, struct tree *tree)
{
	size_t count = count_places(tree->root, SIZE_MAX, 0, place);

	if (count == 0)
		return false;
	(void)count_places(tree->root, fuzz_below(&tree->chance, count), 0,
	                   place);
	return true;
}

static struct part *
part_at(struct place place)
{
	return place.parent->parts[place.index];
}

/* With all that is below it, so that no part is below itself. */
static struct part *
copy(struct tree *tree, const struct part *part)
{
	struct part *made = new_part(tree, *part);

	/* What it owns stays its own, also a list of no parts any more. */
	made->own = NULL;
	made->parts = NULL;
	if (part->count > 0)
		made->parts = must(calloc(part->count, sizeof *made->parts));
	for (size_t i = 0; i < part->count; i++)
		made->parts[i] = copy(tree, part->parts[i]);
	return made;
}

/* A value in a place keeps the key of the place. */
static struct part *
put(struct tree *tree, struct place place, struct part value)
{
	struct part *made;

	value.key = part_at(place)->key;
	made = copy(tree, &value);
	place.parent->parts[place.index] = made;
	return made;
}

static void
take_out(struct place place)
{
	struct part *parent = place.parent;

	parent->count--;
	memmove(&parent->parts[place.index], &parent->parts[place.index + 1],
	        (parent->count - place.index) * sizeof *parent->parts);
}

/* Once more, behind it: in a map under another key. */
static void
repeat(struct tree *tree, struct place place)
{
	struct part *parent = place.parent;
	struct part **parts = must(
	    realloc(parent->parts, (parent->count + 1) * sizeof *parts));
	struct place behind = { .parent = parent, .index = place.index + 1 };

	memmove(&parts[behind.index], &parts[place.index],
	        (parent->count - place.index) * sizeof *parts);
	parent->parts = parts;
	parent->count++;
	parts[behind.index] = copy(tree, parts[place.index]);
	parts[behind.index]->key = fuzz_key(&tree->chance);
}

static void
wrap(struct tree *tree, struct place place)
{
	static const size_t counts[] = { 1, 2, COPIES_MAX };
	struct part *copies[COPIES_MAX];
	size_t count = counts[fuzz_below(&tree->chance, 3)];

	for (size_t i = 0; i < count; i++)
		copies[i] = part_at(place);
	put(tree, place,
	    (struct part){
		.type = TD_NODE_LIST, .parts = copies, .count = count });
}

static void
put_word(struct tree *tree, struct place place)
{
	put(tree, place,
	    (struct part){ .type = TD_NODE_TEXT,
	                   .word = fuzz_word(&tree->chance) });
}

/* One digit is another one. */
static void
nudge(struct tree *tree, struct place place)
{
	struct part *part = part_at(place);
	size_t at = part->length ? fuzz_below(&tree->chance, part->length) : 0;
	char *text;

	if (part->type == TD_NODE_LIST || part->type == TD_NODE_MAP ||
	    part->length == 0 || !part->text)
		return;
	for (size_t i = 0; i < part->length; i++) {
		size_t digit = (at + i) % part->length;

		if (part->text[digit] < '0' || part->text[digit] > '9')
			continue;
		text = must(malloc(part->length + 1));
		memcpy(text, part->text, part->length + 1);
		text[digit] = (char)('0' + fuzz_below(&tree->chance, 10));
		put(tree, place,
		    (struct part){ .type = part->type,
		                   .word = part->word ? text : NULL,
		                   .text = text,
		                   .length = part->length })
		    ->own = text;
		return;
	}
}

static void
mutate_place(struct tree *tree)
{
	struct place place;
	struct place other;

	if (!any_place(&place, tree) || !any_place(&other, tree))
		return;
	switch (fuzz_below(&tree->chance, 10)) {
	case 0:
	case 1:
		take_out(place);
		break;
	case 2:
		part_at(place)->key = fuzz_key(&tree->chance);
		break;
	case 3:
		put(tree, place, *part_at(other));
		break;
	case 4:
		repeat(tree, place);
		break;
	case 5:
		wrap(tree, place);
		break;
	case 6:
	case 7:
		nudge(tree, place);
		break;
	default:
		put_word(tree, place);
	}
}

/* Writes the tree behind the head; 0 where there is no room. */
static size_t
write_tree(const struct tree *tree, uint8_t *data, size_t head, size_t max)
{
	struct td_strbuf out = TD_STRBUF_INIT;
	size_t size = 0;

	print(&out, tree->root, 0);
	td_strbuf_add(&out, "\n");
	if (head + out.length <= max) {
		memcpy(data + head, out.text, out.length);
		size = head + out.length;
	}
	td_strbuf_clear(&out);
	return size;
}

size_t
fuzz_mutate_yaml(uint8_t *data, size_t size, size_t max, size_t head,
                 unsigned seed)
{
	struct tree tree = { .root = NULL };
	size_t mutated = 0;

	if (read_tree(&tree, data + head, size - head, seed) &&
	    fuzz_below(&tree.chance, 10) > 0) {
		size_t times = 1 + fuzz_below(&tree.chance, 3);

		for (size_t i = 0; i < times; i++)
			mutate_place(&tree);
		mutated = write_tree(&tree, data, head, max);
	}
	clear_tree(&tree);
	if (mutated > 0 || head >= max)
		return mutated ? mutated : size;
	return head + LLVMFuzzerMutate(data + head, size - head, max - head);
}

size_t
fuzz_cross_yaml(const uint8_t *first, size_t first_size, size_t head,
                const uint8_t *second, size_t second_size, size_t second_head,
                uint8_t *out, size_t max, unsigned seed)
{
	struct tree into = { .root = NULL };
	struct tree from = { .root = NULL };
	struct place place;
	struct place other;
	size_t size = 0;

	if (head <= max &&
	    read_tree(&into, first + head, first_size - head, seed) &&
	    read_tree(&from, second + second_head, second_size - second_head,
	              seed + 1) &&
	    any_place(&place, &into) && any_place(&other, &from)) {
		put(&into, place, *part_at(other));
		if (head > 0)
			memcpy(out, first, head);
		size = write_tree(&into, out, head, max);
	}
	clear_tree(&into);
	clear_tree(&from);
	return size;
}
