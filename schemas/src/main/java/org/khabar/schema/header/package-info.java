/**
 * The headers of every record: CloudEvents attributes, W3C trace context and the coordinates of the origin. Values are
 * UTF-8 text. What a record says is in its value; headers only let it be found and followed.
 */
@NullMarked
package org.khabar.schema.header;

import org.jspecify.annotations.NullMarked;
