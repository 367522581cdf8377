package org.khabar.enrich.catalog;

import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;
import org.khabar.enrich.entities.EntryFault;
import org.khabar.schema.CatalogEntity;
import org.khabar.schema.serde.AvroSerdes;
import org.khabar.schema.serde.DecodeFailure;
import org.khabar.schema.topic.Topics;
import org.khabar.service.terminal.Failures;

/** Makes entries of the values of entities.catalog, and refuses what makes no sense. Thread-safe, as far as the registry's client is. */
public final class EntryReader {
    private final EntryRules rules;
    private final Deserializer<CatalogEntity> deserializer;

    /**
     * @param rules that entries must keep
     * @param serdes of the topics
     */
    public EntryReader(EntryRules rules, AvroSerdes serdes) {
        this.rules = rules;
        this.deserializer = Topics.CATALOG.valueSerde(serdes).deserializer();
    }

    /**
     * The entry of a record.
     *
     * @throws RefusedEntryException saying why it cannot be used, or that the registry does not answer
     */
    public CatalogEntry read(String key, byte[] value) {
        if (value.length > EntryRules.MAX_BYTES) {
            throw new RefusedEntryException(
                    EntryFault.TOO_LARGE, "an entry has at most " + EntryRules.MAX_BYTES + " bytes");
        }
        if (!(decode(value) instanceof CatalogEntity record)) {
            throw new RefusedEntryException(EntryFault.UNREADABLE, "it is another kind of record");
        }
        var entry = EntryFormat.read(key, record);
        rules.check(entry);
        return entry;
    }

    private @Nullable Object decode(byte[] value) {
        try {
            Object decoded = deserializer.deserialize(Topics.CATALOG.name(), value);
            return decoded;
        } catch (RuntimeException e) {
            var fault =
                    DecodeFailure.of(e) == DecodeFailure.NO_REGISTRY ? EntryFault.NO_REGISTRY : EntryFault.UNREADABLE;
            throw new RefusedEntryException(fault, Failures.line(e));
        }
    }
}
