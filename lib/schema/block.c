/* Memory that lives as long as a schema. */

#include "base/alloc.h"
#include "schema/rule.h"

void *
td_schema_alloc(struct td_schema *schema, size_t count, size_t size)
{
	void *block = td_alloc(count > 0 ? count : 1, size);

	schema->blocks = td_grow(schema->blocks, schema->block_count,
	                         &schema->block_capacity, sizeof(void *));
	schema->blocks[schema->block_count++] = block;
	return block;
}
