package spillway.gui;

import java.util.Locale;
import java.util.Optional;
import spillway.model.verdict.Score;
import spillway.model.verdict.Verdict;
import spillway.model.verdict.VerdictText;
import spillway.report.Figure;
import spillway.run.VerdictWindows;

/** Which terms moved the verdict, as a page. */
final class VerdictPage {
    private VerdictPage() {}

    /** The page of a scene, with the run under a policy beside it if there is one. */
    static String of(Scene now, Optional<Scene> other, int quarters) {
        Verdict verdict = now.verdict();
        if (Double.isNaN(verdict.clustering())) {
            return "<p>Too early: a verdict compares the mean of the first four quarters with that of the latest four.</p>";
        }
        String text = table("This run, " + now.year() + " " + now.season(), verdict);
        if (other.isPresent()) {
            text += table("With the policy", other.get().verdict());
        }
        if (VerdictWindows.tooShortForLabel(quarters)) {
            text +=
                    "<p>The run is shorter than the 26 years to which the deadband belongs: take the scores, not the label.</p>";
        }
        return text
                + "<p>Each term is its change per decade over a scale that was fixed before the first fit. C is half the sum of"
                + " concentration and the core's lead, by either definition of the core; D the mean of the others that are defined; a score counts beyond "
                + verdict.deadband()
                + " either way. One realisation: another seed may end elsewhere.</p>";
    }

    private static String table(String title, Verdict verdict) {
        Rows rows = new Rows()
                .add("<i>term</i>", "<i>2010</i>", "<i>now</i>", "<i>a decade</i>", "<i>scale</i>", "<i>adds</i>");
        Optional<Verdict.Term> most = Optional.empty();
        for (Score score : Score.terms()) {
            Optional<Verdict.Term> term = score.term(verdict);
            if (term.isPresent() && term.get().available()) {
                Verdict.Term one = term.get();
                rows.add(
                        score.meaning(),
                        Rows.number(one.start()),
                        Rows.number(one.end()),
                        Figure.signed(one.perDecade(), 3),
                        Rows.number(one.scale()),
                        "<b>" + Figure.signed(one.scaled(), 2) + "</b>");
                if (most.isEmpty()
                        || Math.abs(one.scaled()) > Math.abs(most.get().scaled())) {
                    most = term;
                }
            }
        }
        String strongest = most.map(term -> "Strongest: " + term.name() + ".").orElse("");
        return Rows.heading(title + ": " + VerdictText.label(verdict)
                        + String.format(
                                Locale.ROOT,
                                " (C %s, by the named core %s; D %s)",
                                Figure.signed(verdict.clustering(), 2),
                                Figure.signed(verdict.clusteringNamed(), 2),
                                Figure.signed(verdict.diffusion(), 2)))
                + rows.html() + "<p>" + strongest + "</p>";
    }
}
