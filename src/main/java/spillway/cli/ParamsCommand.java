package spillway.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
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
import spillway.file.Label;
import spillway.input.ConfigReader;
import spillway.input.ParameterTable;
import spillway.input.ResolvedConfig;
import spillway.input.Spelling;
import spillway.model.ModelParams;
import spillway.run.ScenarioReader;

/** Lists all parameters as the code declares them, with a configuration's values if one is given. */
@Command(
        name = "params",
        description = "Lists every parameter, or those about a word: value, unit, range, meaning, source.",
        footer = {
            "",
            "Examples:",
            "  spillway params",
            "  spillway params configs/baseline.yaml",
            "  spillway params horizon",
            "  spillway params configs/baseline.yaml talent subsidy",
            "  spillway params configs/baseline.yaml --markdown > parameters.md"
        })
final class ParamsCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "[CONFIG] WORD",
            hideParamSyntax = true,
            arity = "0..*",
            description =
                    "Configuration file whose values are shown; words that path or meaning of a parameter must have.")
    private List<String> arguments = new ArrayList<>();

    @Option(names = "--markdown", description = "A Markdown table for documents.")
    private boolean markdown;

    @Mixin
    private CommonOptions common;

    @Override
    public Integer call() {
        ConfigReader<ModelParams> reader = new ScenarioReader().configs();
        Map<String, Object> values = Map.of();
        boolean configured = !arguments.isEmpty() && isFile(arguments.get(0));
        List<String> words = configured ? arguments.subList(1, arguments.size()) : arguments;
        if (configured) {
            Path config = Path.of(arguments.get(0));
            List<String> problems = new ArrayList<>();
            Optional<ResolvedConfig<ModelParams>> read = reader.read(config, List.of(), problems);
            if (read.isEmpty()) {
                Complaints.tell(spec.commandLine().getErr(), problems);
                return ExitCode.REFUSED;
            }
            values = reader.values(read.get().effective());
        }
        ParameterTable table = new ParameterTable(reader.catalogue(), values).about(words);
        if (table.isEmpty()) {
            String all = String.join(" ", words);
            spec.commandLine()
                    .getErr()
                    .println(Label.shorten(all) + ": no parameter has it in its path or meaning"
                            + Spelling.hint(reader.catalogue().nearest(all)));
            return ExitCode.REFUSED;
        }
        PrintWriter out = spec.commandLine().getOut();
        out.print(markdown ? table.markdown() : Screen.fitted(table.plain()));
        return ExitCode.DONE;
    }

    /** Whether a word is the name of a file, be it there or not. */
    private static boolean isFile(String word) {
        try {
            return word.endsWith(".yaml") || word.contains("/") || Files.exists(Path.of(word));
        } catch (InvalidPathException noPath) {
            return false;
        }
    }
}
