# Policies compared, in base R: the table of effects in the last year and the figure with their intervals, as in comparison.ipynb.
#
#     Rscript notebooks/comparison.R [FOLDER [PICTURE]]
#
# FOLDER is that of a comparison (default: SPILLWAY_COMPARISON, or runs/notebook-comparison); PICTURE is a PNG file.

arguments <- commandArgs(trailingOnly = TRUE)
folder <- if (length(arguments) > 0) arguments[1] else Sys.getenv("SPILLWAY_COMPARISON", "runs/notebook-comparison")
picture <- if (length(arguments) > 1) arguments[2] else "comparison.png"

effects <- read.csv(file.path(folder, "effects.csv"), na.strings = "")
runs <- read.csv(file.path(folder, "runs.csv"), na.strings = "")
shown <- c("real_output", "real_wage", "top_two_share", "concentration", "residents", "score_c")
ended <- effects[effects$period == "end" & is.na(effects$place) & effects$set == "calibrated" & effects$measure %in% shown, ]
ended$clear <- ended$low95 > 0 | ended$high95 < 0

# The table: a row a policy, a column an outcome; a dot where the interval contains zero.
ended$text <- ifelse(ended$clear, sprintf("%+.2f [%+.2f, %+.2f]", ended$mean, ended$low95, ended$high95), ".")
policies <- unique(ended$variant)
measures <- intersect(shown, ended$measure)
table <- sapply(measures, function(measure) {
  rows <- ended[ended$measure == measure, ]
  rows$text[match(policies, rows$variant)]
})
table <- matrix(table, nrow = length(policies), dimnames = list(policies, measures))
print(noquote(table))

# The interval of C once more, from the rows of the runs: Student's t over the differences of each seed.
of <- function(policy) { rows <- runs[runs$variant == policy, ]; rows$c_nine[order(rows$seed)] }
for (policy in policies[policies %in% ended$variant[ended$measure == "score_c"]]) {
  differences <- of(policy) - of("baseline")
  half <- qt(0.975, length(differences) - 1) * sd(differences) / sqrt(length(differences))
  there <- ended[ended$variant == policy & ended$measure == "score_c", ]
  stopifnot(abs(mean(differences) - there$mean) < 1e-9, abs(mean(differences) - half - there$low95) < 1e-9)
}

# The figure: dots and 95% intervals, grey where zero is inside.
output <- ended[ended$measure == "real_output", ]
order <- output$variant[order(output$mean)]
png(picture, width = 1000, height = 140 + 44 * length(order), res = 96, type = "cairo")
par(mfrow = c(2, 3), mar = c(4, 1, 3, 1), oma = c(0, 11, 2, 0))
for (k in seq_along(measures)) {
  rows <- ended[ended$measure == measures[k], ]
  rows <- rows[match(order, rows$variant), ]
  place <- seq_along(order)
  colour <- ifelse(rows$clear, "#2166ac", "grey65")
  plot(rows$mean, place, xlim = range(rows$low95, rows$high95, 0), ylim = c(0.5, length(order) + 0.5), pch = 19, col = colour,
       yaxt = "n", ylab = "", xlab = paste0("difference, ", rows$unit[1]), bty = "n",
       main = paste(strwrap(rows$label[1], 34), collapse = "\n"), cex.main = 0.9)
  abline(v = 0, col = "grey80")
  segments(rows$low95, place, rows$high95, place, col = colour)
  if (k %% 3 == 1) axis(2, at = place, labels = order, las = 1, tick = FALSE, cex.axis = 0.8)
}
most <- output[which.max(abs(output$mean) * output$clear), ]
finding <- if (most$clear) sprintf("%s moves real output most (%+.1f%%)", most$variant, most$mean) else "No policy moves real output"
mtext(paste0(finding, "; against the baseline in the last year, grey: zero inside"), outer = TRUE, adj = 0, font = 2, cex = 0.8)
invisible(dev.off())
cat(picture, "\n")
