package org.khabar.enrich.sketch;

import java.nio.ByteBuffer;

/** Numbers of 64 bits as records keep them: eight bytes each, big-endian. */
public final class Longs {
    private Longs() {}

    /** The bytes of some numbers. */
    public static ByteBuffer pack(long[] numbers) {
        var bytes = ByteBuffer.allocate(numbers.length * Long.BYTES);
        bytes.asLongBuffer().put(numbers);
        return bytes;
    }

    /** The numbers of some bytes, which are not changed. */
    public static long[] unpack(ByteBuffer bytes) {
        var numbers = new long[bytes.remaining() / Long.BYTES];
        bytes.duplicate().asLongBuffer().get(numbers);
        return numbers;
    }
}
