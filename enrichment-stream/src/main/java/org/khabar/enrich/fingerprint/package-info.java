/**
 * *Fingerprint*: what an article is compared by. Clean bodies come in, fingerprints go out; nothing is compared here.
 */
@NullMarked
package org.khabar.enrich.fingerprint;

import org.jspecify.annotations.NullMarked;
