package org.khabar.service.http;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.khabar.service.BuildVersion;
import org.khabar.service.settings.ServiceConfig;

/**
 * What {@code /info} tells.
 *
 * @param program its name
 * @param started when
 * @param config its settings
 * @param topology the shape of its stream; empty when it has none
 */
public record ProgramInfo(String program, Instant started, ServiceConfig config, String topology) {
    Map<String, Object> fields() {
        var settings = new LinkedHashMap<String, Object>();
        config.effective().forEach(one -> settings.put(one.key(), one.value()));
        var fields = new LinkedHashMap<String, Object>();
        fields.put("program", program);
        fields.put("version", BuildVersion.khabar());
        fields.put("java", Runtime.version().toString());
        fields.put("started", started.toString());
        fields.put("settings", settings);
        if (!topology.isEmpty()) {
            fields.put("topology", topology.lines().toList());
        }
        return fields;
    }
}
