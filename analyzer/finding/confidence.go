package finding

import "slices"

// confidences are the degrees of confidence, surest first.
var confidences = []string{ConfidenceCertain, ConfidenceLikely, ConfidencePossible}

// Surety is the place of a confidence among the degrees: the surest is 0, what is none comes last.
func Surety(confidence string) int {
	if i := slices.Index(confidences, confidence); i >= 0 {
		return i
	}
	return len(confidences)
}

// Surely reports whether a confidence is at least what is asked for. An empty least is the default, likely.
func Surely(confidence, least string) bool {
	if least == "" {
		least = ConfidenceLikely
	}
	return Surety(confidence) < len(confidences) && Surety(confidence) <= Surety(least)
}
