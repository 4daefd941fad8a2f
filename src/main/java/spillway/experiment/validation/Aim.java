package spillway.experiment.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import spillway.report.Figure;

/**
 * What a reading should reach in 2019, and what it reached.
 *
 * @param reading name of the reading
 * @param aim what should be so
 * @param got what is so
 * @param met whether it should be and is
 */
public record Aim(String reading, String aim, String got, boolean met) {
    private static final int YEAR = 2019;
    private static final double GROWTH = 0.5;
    private static final double POPULATION = 3;
    private static final double CORRELATION = 0.3;
    private static final double SPREAD = 0.1;
    private static final double INVESTMENT = 10;
    private static final double WAGES = 15;

    /** The aims of all readings; none where 2019 was not run. */
    public static List<Aim> all(Validation validation) {
        List<Aim> aims = new ArrayList<>();
        for (Reading reading : validation.readings()) {
            shares(validation, reading, "gdp_share_rmse_nine", "GDP").ifPresent(aims::add);
            shares(validation, reading, "population_share_rmse_nine", "population")
                    .ifPresent(aims::add);
            tertiary(validation, reading).ifPresent(aims::add);
            validation
                    .line(reading.name(), "research_change_correlation_nine", YEAR)
                    .ifPresent(line -> aims.add(new Aim(
                            reading.name(),
                            "change of research over GDP of the nine, 2010 to 2019: correlation with that observed above "
                                    + Figure.number(CORRELATION, 1),
                            Figure.number(line.value(), 2),
                            line.value() > CORRELATION)));
            within(validation, reading, "research_spread_nine", SPREAD, 2, "spread of the logs of research over GDP")
                    .ifPresent(aims::add);
            within(
                            validation,
                            reading,
                            "investment_two_cities",
                            INVESTMENT,
                            0,
                            "Guangzhou and Shenzhen in direct investment, %")
                    .ifPresent(aims::add);
            within(validation, reading, "wage_growth_nine", WAGES, 0, "mean log growth of wages since 2010, times 100")
                    .ifPresent(aims::add);
            validation
                    .line(reading.name(), "gdp_growth_nine", YEAR)
                    .ifPresent(line -> aims.add(new Aim(
                            reading.name(),
                            "nominal growth of the nine to 2019 within %s points a year of the observed %s%%"
                                    .formatted(Figure.number(GROWTH, 1), Figure.number(line.observed(), 2)),
                            Figure.number(line.value(), 2) + "%",
                            Math.abs(line.error()) <= GROWTH)));
            validation
                    .line(reading.name(), "population_error_nine", YEAR)
                    .ifPresent(line -> aims.add(new Aim(
                            reading.name(),
                            "residents of the nine in 2019 within " + Figure.number(POPULATION, 0) + "%",
                            signed(line.error(), 1) + "%",
                            Math.abs(line.error()) <= POPULATION)));
        }
        return aims;
    }

    private static Optional<Aim> tertiary(Validation validation, Reading reading) {
        String score = "tertiary_share_rmse_nine";
        Optional<ScoreLine> own = validation.line(reading.name(), score, YEAR);
        Optional<Skill> skill = validation.skill(reading.name(), score, YEAR);
        if (own.isEmpty() || skill.isEmpty()) {
            return Optional.empty();
        }
        double rival = rival(validation, skill.get());
        return Optional.of(new Aim(
                reading.name(),
                "tertiary shares of the nine, 2019, at least as good as the best naive forecast: at most %s (%s)"
                        .formatted(Figure.number(rival, 2), skill.get().rival().title()),
                "%s points; %d of %d seeds beat the forecast"
                        .formatted(
                                Figure.number(own.get().value(), 2),
                                skill.get().beats(),
                                skill.get().seeds()),
                own.get().value() <= rival));
    }

    private static double rival(Validation validation, Skill skill) {
        return validation
                .line(skill.rival().title(), skill.score().name(), YEAR)
                .orElseThrow()
                .value();
    }

    /** A level that should be within a tolerance of what was observed. */
    private static Optional<Aim> within(
            Validation validation, Reading reading, String score, double tolerance, int decimals, String what) {
        return validation
                .line(reading.name(), score, YEAR)
                .map(line -> new Aim(
                        reading.name(),
                        "%s, 2019, within %s of the observed %s"
                                .formatted(
                                        what,
                                        Figure.number(tolerance, line.score().decimals() > 1 ? 1 : 0),
                                        Figure.number(line.observed(), decimals)),
                        Figure.number(line.value(), decimals),
                        Math.abs(line.error()) <= tolerance));
    }

    private static Optional<Aim> shares(Validation validation, Reading reading, String score, String word) {
        Optional<ScoreLine> own = validation.line(reading.name(), score, YEAR);
        Optional<Skill> skill = validation.skill(reading.name(), score, YEAR);
        if (own.isEmpty() || skill.isEmpty()) {
            return Optional.empty();
        }
        double rival = rival(validation, skill.get());
        String naive =
                "%s (%s)".formatted(Figure.number(rival, 2), skill.get().rival().title());
        String aim = reading.cityResiduals()
                ? "half the error of the best naive forecast of %s shares in the nine, 2019: at most %s, half of %s"
                        .formatted(word, Figure.number(rival / 2, 2), naive)
                : "better than the best naive forecast of %s shares in the nine, 2019: below %s".formatted(word, naive);
        double value = own.get().value();
        String got = "%s points; %d of %d seeds beat the forecast"
                .formatted(
                        Figure.number(value, 2),
                        skill.get().beats(),
                        skill.get().seeds());
        return Optional.of(
                new Aim(reading.name(), aim, got, reading.cityResiduals() ? value <= rival / 2 : value < rival));
    }

    /** A number with its sign. */
    static String signed(double value, int decimals) {
        String text = Figure.number(value, decimals);
        return value > 0 && text.chars().anyMatch(c -> c >= '1' && c <= '9') ? "+" + text : text;
    }
}
