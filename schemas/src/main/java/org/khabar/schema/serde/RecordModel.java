package org.khabar.schema.serde;

import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;

/** How Avro goes about generated records. */
final class RecordModel {
    private RecordModel() {}

    /**
     * The model of a type. By it, records within a record are written by the code that was generated for them where there
     * is such code: Avro leaves it aside unless told, and looks up the kind of each field of each record instead.
     */
    static SpecificData of(Class<? extends SpecificRecord> type) {
        TrustedRecords.trust();
        var model = SpecificData.getForClass(type);
        model.setCustomCoders(true);
        return model;
    }
}
