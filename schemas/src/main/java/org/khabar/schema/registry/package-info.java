/**
 * The life of a schema outside the programs: every version that was released, the rule that today's must be compatible
 * with all of them, and the deploy step that registers subjects. The programs themselves never register.
 */
@NullMarked
package org.khabar.schema.registry;

import org.jspecify.annotations.NullMarked;
