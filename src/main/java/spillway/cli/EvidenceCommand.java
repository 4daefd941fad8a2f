package spillway.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import spillway.file.MarkedBlock;
import spillway.file.WholeFile;
import spillway.report.ReportProblem;

/** Makes again what the project keeps as evidence, or says what of it is out of date. */
@Command(
        name = "evidence",
        description =
                "Makes again all tables below docs/results and the parts of documents that are written from them.",
        sortOptions = false,
        footer = {
            "",
            "To be called in the project's folder. Each item is made by calls of other commands in runs/evidence/ITEM; what "
                    + "is there is not made again, so that the same call resumes. docs/results/manifest.json says what each was made "
                    + "from. --check ends with 1 if an item is out of date.",
            "",
            "Examples:",
            "  spillway evidence --dry-run",
            "  spillway evidence fragility forces --threads 2",
            "  spillway evidence --check"
        })
final class EvidenceCommand implements Callable<Integer> {
    private static final Path PROJECT = Path.of("");

    private final Workshop workshop;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "ITEM", arity = "0..*", description = "Items (default: all).")
    private List<String> ids = new ArrayList<>();

    @Option(names = "--dry-run", description = "Say what would be made and what it costs; make nothing.")
    private boolean dryRun;

    @Option(
            names = "--check",
            description = "Say which items are older than code, data or configurations; make nothing.")
    private boolean check;

    @Option(names = "--threads", paramLabel = "N", description = "Runs at the same time (default: all processors).")
    @Nullable
    private Integer threads;

    @Mixin
    private CommonOptions common;

    EvidenceCommand(Workshop workshop) {
        this.workshop = workshop;
    }

    @Override
    public Integer call() throws IOException {
        if (dryRun && check) {
            throw new ParameterException(spec.commandLine(), "--check makes nothing: leave out --dry-run");
        }
        List<EvidenceItem> chosen = chosen();
        if (!Files.isDirectory(PROJECT.resolve(EvidenceRecord.FOLDER))) {
            Complaints.tell(
                    err(),
                    List.of(EvidenceRecord.FOLDER
                            + ": is not here; spillway evidence is called in the project's folder"));
            return ExitCode.REFUSED;
        }
        if (check) {
            return check(chosen);
        }
        cost(chosen);
        return dryRun ? ExitCode.DONE : make(chosen);
    }

    private List<EvidenceItem> chosen() {
        List<EvidenceItem> all = EvidenceItems.all();
        for (String id : ids) {
            if (all.stream().noneMatch(one -> one.id().equals(id))) {
                throw new ParameterException(
                        spec.commandLine(),
                        id + ": is no item; there are "
                                + String.join(
                                        ", ", all.stream().map(EvidenceItem::id).toList()));
            }
        }
        return all.stream()
                .filter(one -> ids.isEmpty() || ids.contains(one.id()))
                .toList();
    }

    private int check(List<EvidenceItem> chosen) throws IOException {
        EvidenceRecord record = EvidenceRecord.read(PROJECT);
        int stale = 0;
        for (EvidenceItem item : chosen) {
            List<String> reasons = record.stale(item);
            stale += reasons.isEmpty() ? 0 : 1;
            out().println(Screen.hanging(
                    "  ", item.id() + ": " + (reasons.isEmpty() ? "as made" : String.join("; ", reasons))));
        }
        out().println(stale + " of " + chosen.size() + " items are out of date");
        return stale == 0 ? ExitCode.DONE : ExitCode.FAILED;
    }

    /** What is going to be made, and about what it costs if nothing of it is there. */
    private void cost(List<EvidenceItem> chosen) {
        double minutes = 0;
        int runs = 0;
        for (EvidenceItem item : chosen) {
            out().println(Screen.hanging(
                    "  ",
                    String.format(
                            Locale.ROOT,
                            "%s: %s; %d runs, about %.0f minutes of computing",
                            item.id(),
                            item.what(),
                            item.runs(),
                            item.cpuMinutes())));
            if (dryRun) {
                Path folder = EvidenceItems.folder(workshop.runs(), item);
                item.calls().forEach(call -> out().println("    " + EvidenceItem.place(call, folder)));
            }
            minutes += item.cpuMinutes();
            runs += item.runs();
        }
        out().println(String.format(
                Locale.ROOT,
                "%d items, %d runs, about %.1f hours of one processor; what is there already is not made again",
                chosen.size(),
                runs,
                minutes / 60));
        out().flush();
    }

    private int make(List<EvidenceItem> chosen) throws IOException {
        List<String> broken = new ArrayList<>();
        for (EvidenceItem item : chosen) {
            Map<String, String> inputs = EvidenceRecord.read(PROJECT).inputs(item);
            Path folder = EvidenceItems.folder(workshop.runs(), item);
            int code = steps(item, folder);
            if (code == ExitCode.INTERRUPTED) {
                return code;
            }
            if (code != ExitCode.DONE) {
                broken.add(item.id() + ": its calls end with " + code + "; nothing of it was kept");
                continue;
            }
            try {
                keep(item, folder);
                EvidenceRecord.read(PROJECT).made(item, inputs);
                out().println(item.id() + ": " + String.join(", ", item.kept()));
            } catch (IOException | IllegalArgumentException | ReportProblem unusable) {
                broken.add(item.id() + ": " + unusable.getMessage());
            }
        }
        broken.forEach(err()::println);
        return broken.isEmpty() ? ExitCode.DONE : ExitCode.FAILED;
    }

    private int steps(EvidenceItem item, Path folder) throws IOException {
        for (EvidenceItem.Step step : item.steps()) {
            List<String> words = new ArrayList<>(step.in(folder));
            if (step.study() && threads != null) {
                words.addAll(List.of("--threads", threads.toString()));
            }
            StringWriter printed = new StringWriter();
            PrintWriter to = step.printed().isEmpty() ? out() : new PrintWriter(printed);
            int code = new SpillwayCommand(workshop).execute(to, err(), words.toArray(new String[0]));
            if (!step.printed().isEmpty()) {
                Path file = Path.of(EvidenceItem.place(step.printed(), folder));
                Files.createDirectories(folder);
                WholeFile.replace(file, whole -> Files.writeString(whole, printed.toString()));
            }
            if (code != ExitCode.DONE) {
                return code;
            }
        }
        return ExitCode.DONE;
    }

    private static void keep(EvidenceItem item, Path folder) throws IOException {
        for (EvidenceItem.Copy one : item.outputs()) {
            Files.copy(folder.resolve(one.from()), Path.of(one.to()), StandardCopyOption.REPLACE_EXISTING);
        }
        for (EvidenceItem.Block block : item.blocks()) {
            Path document = Path.of(block.document());
            String page = new MarkedBlock(block.id())
                    .with(Files.readString(document), block.text().apply(folder));
            WholeFile.replace(document, whole -> Files.writeString(whole, page));
        }
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
