/**
 * Records as the JSON that people and scripts read: the field names of the schemas, ISO 8601 times, enums by name. Not
 * a wire format: nothing reads it back.
 */
@NullMarked
package org.khabar.schema.json;

import org.jspecify.annotations.NullMarked;
