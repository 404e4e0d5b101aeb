package id.salur.disbursement.iso;

import id.salur.platform.time.FileDay;
import java.time.DateTimeException;

/** Whether a text is of the kind that an element holds. */
final class Values {
    private Values() {}

    /** Takes blanks off both ends. */
    static void trim(StringBuilder text) {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) <= ' ') {
            end--;
        }
        text.setLength(end);
        int start = 0;
        while (start < end && text.charAt(start) <= ' ') {
            start++;
        }
        if (start > 0) {
            text.delete(0, start);
        }
    }

    static boolean fits(CharSequence text, Element element) {
        return switch (element.text()) {
            case NONE, ANY -> true;
            case NUMBER -> number(text);
            case DAY, TIME -> day(text);
            case BOOLEAN -> {
                String value = text.toString();
                yield value.equals("true") || value.equals("false") || value.equals("1") || value.equals("0");
            }
            case CODE -> element.codes().contains(text.toString());
        };
    }

    private static boolean number(CharSequence text) {
        int digits = 0;
        int points = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                digits++;
            } else if (c == '.') {
                points++;
            } else if (i > 0 || (c != '-' && c != '+')) {
                return false;
            }
        }
        return digits > 0 && digits <= 40 && points <= 1;
    }

    private static boolean day(CharSequence text) {
        try {
            return FileDay.of(text) != null;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
