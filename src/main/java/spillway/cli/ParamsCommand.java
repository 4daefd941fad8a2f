package spillway.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import spillway.input.ConfigReader;
import spillway.input.ParameterTable;
import spillway.input.ResolvedConfig;
import spillway.model.ModelParams;
import spillway.run.ScenarioReader;

/** Lists all parameters as the code declares them, with a configuration's values if one is given. */
@Command(
        name = "params",
        description = "Lists every parameter: value, unit, range, meaning, source.",
        footer = {
            "",
            "Examples:",
            "  spillway params",
            "  spillway params configs/baseline.yaml",
            "  spillway params configs/baseline.yaml --markdown > parameters.md"
        })
final class ParamsCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "CONFIG", arity = "0..1", description = "Configuration file whose values are shown.")
    private Path config;

    @Option(names = "--markdown", description = "A Markdown table for documents.")
    private boolean markdown;

    @Mixin
    private CommonOptions common;

    @Override
    public Integer call() {
        ConfigReader<ModelParams> reader = new ScenarioReader().configs();
        Map<String, Object> values = Map.of();
        if (config != null) {
            List<String> problems = new ArrayList<>();
            Optional<ResolvedConfig<ModelParams>> read = reader.read(config, List.of(), problems);
            if (read.isEmpty()) {
                Complaints.tell(spec.commandLine().getErr(), problems);
                return ExitCode.REFUSED;
            }
            values = reader.values(read.get().effective());
        }
        ParameterTable table = new ParameterTable(reader.catalogue(), values);
        PrintWriter out = spec.commandLine().getOut();
        out.print(markdown ? table.markdown() : table.plain());
        return ExitCode.DONE;
    }
}
