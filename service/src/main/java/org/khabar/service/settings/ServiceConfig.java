package org.khabar.service.settings;

import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigDef.NonEmptyString;
import org.apache.kafka.common.config.ConfigDef.Range;

/** The settings of a program that runs until it is told to stop, and answers over HTTP meanwhile. */
public class ServiceConfig extends ClusterConfig {
    /** Where HTTP listens. */
    public static final String HTTP_HOST_CONFIG = "http.host";

    /** Port of HTTP. */
    public static final String HTTP_PORT_CONFIG = "http.port";

    /** See {@link ClusterConfig}. */
    protected ServiceConfig(Program<?> program, Settings settings) {
        super(program, settings);
    }

    /**
     * The shared settings and those of a service.
     *
     * @param defaultPort port when none is given: two programs on one machine have two
     */
    public static ConfigDef define(int defaultPort) {
        return ClusterConfig.define()
                .define(
                        HTTP_HOST_CONFIG,
                        ConfigDef.Type.STRING,
                        "127.0.0.1",
                        new NonEmptyString(),
                        Importance.LOW,
                        "Address that health, metrics and info listen on; 0.0.0.0 is all of the machine's.")
                .define(
                        HTTP_PORT_CONFIG,
                        ConfigDef.Type.INT,
                        defaultPort,
                        Range.between(0, 65_535),
                        Importance.MEDIUM,
                        "Port of health, metrics and info; 0 takes any free one, which the log tells.");
    }

    /** Address that HTTP listens on. */
    public final String httpHost() {
        return getString(HTTP_HOST_CONFIG);
    }

    /** Port of HTTP; 0 for any free one. */
    public final int httpPort() {
        return getInt(HTTP_PORT_CONFIG);
    }
}
