package spillway.experiment.sweep;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import spillway.experiment.AnnualResults;
import spillway.experiment.study.Column;
import spillway.experiment.study.StudyModel;
import spillway.file.Label;
import spillway.input.Spelling;
import spillway.input.YamlEntry;
import spillway.input.YamlGroup;
import spillway.model.CityFigure;
import spillway.model.RegionalData;

/** Reads what a sweep records. */
final class MeasureEntries {
    private static final String VERDICT = "verdict";
    private static final String NONE = "none";
    private static final String END = "end";
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");
    private static final List<CityFigure> USUAL_FIGURES =
            List.of(CityFigure.REAL_GDP, CityFigure.POPULATION, CityFigure.LOG_TFP);

    private final StudyModel model;
    private final int lastYear;

    MeasureEntries(StudyModel model, int quarters) {
        this.model = model;
        this.lastYear = AnnualResults.FIRST_YEAR + quarters / 4 - 1;
    }

    /** The measures; the verdict where nothing is said. */
    List<SweepMeasure> read(Optional<YamlEntry> entry) {
        List<SweepMeasure> all = new ArrayList<>();
        if (entry.isEmpty()) {
            return SweepMeasure.verdict();
        }
        Set<String> names = new HashSet<>(SweepTables.FIXED);
        for (YamlEntry item : entry.get().items()) {
            for (SweepMeasure measure : of(item)) {
                if (!names.add(measure.name())) {
                    item.complain("is called " + measure.name() + ", as is another column");
                }
                all.add(measure);
            }
        }
        return all;
    }

    private List<SweepMeasure> of(YamlEntry item) {
        if (item.isText()) {
            String text = item.text().orElseThrow();
            if (text.equals(VERDICT)) {
                return SweepMeasure.verdict();
            }
            item.complain("= " + Label.shorten(text) + " has no name; expected verdict, or name: quantity");
            return List.of();
        }
        List<SweepMeasure> all = new ArrayList<>();
        item.group().ifPresent(group -> group.keys().forEach(key -> named(group, key, all)));
        return all;
    }

    private void named(YamlGroup group, String name, List<SweepMeasure> all) {
        YamlEntry entry = group.find(name).orElseThrow();
        entry.text().ifPresent(text -> {
            if (!NAME.matcher(name).matches()) {
                entry.complain("is no name for a column; letters, digits and underscores are");
            }
            if (new Column(name, text).isSeries()) {
                entry.complain("= " + Label.shorten(text) + " is a series; name a year, or years such as 2015..2019");
                return;
            }
            try {
                model.columns().read(List.of(text));
                all.add(new SweepMeasure(name, text, text));
            } catch (IllegalArgumentException wrong) {
                entry.complain("= " + Label.shorten(text) + ": "
                        + String.valueOf(wrong.getMessage()).replaceFirst("^column '.*?': ", ""));
            }
        });
    }

    /** The table of cities; a few figures at the end of runs where nothing is said. */
    CityTable cities(Optional<YamlEntry> entry) {
        List<String> cities =
                model.data().regions.stream().map(RegionalData.Region::name).toList();
        if (entry.isEmpty()) {
            return new CityTable(USUAL_FIGURES, List.of(lastYear), cities);
        }
        if (entry.get().isText() && entry.get().text().equals(Optional.of(NONE))) {
            return new CityTable(List.of(), List.of(), cities);
        }
        Optional<YamlGroup> group = entry.get().group();
        group.ifPresent(keys -> keys.refuseUnknown(List.of("figures", "years")));
        List<CityFigure> figures =
                group.flatMap(keys -> keys.find("figures")).map(this::figures).orElse(USUAL_FIGURES);
        List<Integer> years =
                group.flatMap(keys -> keys.find("years")).map(this::years).orElse(List.of(lastYear));
        return new CityTable(figures, years, cities);
    }

    private List<CityFigure> figures(YamlEntry entry) {
        List<String> known =
                Stream.of(CityFigure.values()).map(CityFigure::column).toList();
        List<CityFigure> figures = new ArrayList<>();
        for (YamlEntry item : entry.items()) {
            String text = item.text().orElse("");
            Optional<CityFigure> figure = CityFigure.named(text);
            figure.ifPresent(figures::add);
            if (figure.isEmpty() && !text.isEmpty()) {
                item.complain("= " + Label.shorten(text) + " is no figure of cities"
                        + Spelling.hint(Spelling.nearest(text, known)));
            }
        }
        return figures.stream().distinct().toList();
    }

    private List<Integer> years(YamlEntry entry) {
        List<Integer> years = new ArrayList<>();
        for (YamlEntry item : entry.items()) {
            if (item.isText() && item.text().equals(Optional.of(END))) {
                years.add(lastYear);
            } else {
                item.whole(AnnualResults.FIRST_YEAR, lastYear).ifPresent(year -> years.add(year.intValue()));
            }
        }
        return years.stream().distinct().sorted().toList();
    }
}
