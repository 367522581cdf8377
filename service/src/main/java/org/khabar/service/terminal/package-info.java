/**
 * What the operators' commands share: text that cannot harm a terminal, tables, and times as options. Knows no topic.
 */
@NullMarked
package org.khabar.service.terminal;

import org.jspecify.annotations.NullMarked;
