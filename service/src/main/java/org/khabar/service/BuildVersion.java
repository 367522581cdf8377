package org.khabar.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The version that the build wrote into {@code version.properties}, and that of the Java it runs on. */
public final class BuildVersion implements IVersionProvider {
    private static final String RESOURCE = "version.properties";

    @Override
    public String[] getVersion() {
        return new String[] {"khabar " + khabar() + ", Java " + Runtime.version()};
    }

    /** Khabar's version, such as 0.1.0. */
    public static String khabar() {
        try (var resource = BuildVersion.class.getResourceAsStream(RESOURCE)) {
            if (resource == null) {
                throw new IOException("there is no resource " + RESOURCE);
            }
            var properties = new Properties();
            properties.load(resource);
            return properties.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
