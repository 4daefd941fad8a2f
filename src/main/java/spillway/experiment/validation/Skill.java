package spillway.experiment.validation;

/**
 * A reading against the best of the naive forecasts, chosen with hindsight.
 *
 * @param reading name of the reading
 * @param score by which both are judged
 * @param year year they are about
 * @param rival the best forecast
 * @param value one less the error of the reading's mean over that of the best forecast: 1 perfect, 0 no better
 * @param band where single seeds lie
 * @param beats how many seeds have a smaller error than the best forecast
 * @param seeds how many there are
 */
public record Skill(
        String reading, Score score, int year, NaiveForecast rival, double value, Band band, int beats, int seeds) {}
