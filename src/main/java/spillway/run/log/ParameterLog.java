package spillway.run.log;

import static spillway.kernel.Named.value;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import spillway.file.CsvWriter;
import spillway.input.Parameter;
import spillway.kernel.Numbers;

/** {@code parameters.csv}: every value the run starts with, beside its declaration. */
public final class ParameterLog {
    private ParameterLog() {}

    /** Writes the file: a row a value, in the order of declaration; a value by key has one row a key. */
    public static void write(Path folder, List<Parameter> parameters, Map<String, Object> values) throws IOException {
        try (CsvWriter csv = new CsvWriter(
                folder, "parameters.csv", "path", "value", "unit", "min", "max", "source", "meaning", "base")) {
            for (Parameter parameter : parameters) {
                for (String path : parameter.valuePaths()) {
                    csv.text(path).text(written(value(values, path))).text(parameter.unit());
                    csv.text(bound(parameter.min())).text(bound(parameter.max()));
                    csv.text(parameter.source())
                            .text(parameter.doc())
                            .text(parameter.base())
                            .end();
                }
            }
        }
    }

    private static String written(Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(ParameterLog::written).collect(Collectors.joining("; "));
        }
        return value instanceof Double number ? Numbers.exactText(number) : String.valueOf(value);
    }

    private static String bound(double bound) {
        return Double.isInfinite(bound) ? "" : Numbers.exactText(bound);
    }
}
