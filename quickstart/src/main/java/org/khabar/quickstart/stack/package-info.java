/**
 * All of Khabar in one JVM: broker, registry, topics, subjects and the enrichment stream, and the documents fed to them.
 */
@NullMarked
package org.khabar.quickstart.stack;

import org.jspecify.annotations.NullMarked;
