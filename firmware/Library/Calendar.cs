// Dates from seconds and back, in the Gregorian calendar of all times. Days are counted in years that begin in March, so that
// the leap day is the last one of its year.
using MicroPyNano.Numerics;

namespace MicroPyNano.Library;

/// <summary>Conversions between seconds since 2000-01-01 and dates.</summary>
internal static class Calendar
{
    /// <summary>year, month, day, hour, minute, second, weekday (Monday 0), day of the year (from 1)</summary>
    public const int Fields = 8;

    private const long UnixEpoch = 946684800;
    private const int SecondsPerDay = 86400;

    // Days from 0000-03-01 to 2000-01-01, and in 400 years.
    private const long EpochDays = 730425;
    private const int DaysPerEra = 146097;

    // 2000-01-01 was a Saturday.
    private const int EpochWeekday = 5;

    public static long FromUnix(long seconds) => seconds - UnixEpoch;

    public static void Split(long seconds, int[] fields)
    {
        long days = IntDivision.FloorDivide(seconds, SecondsPerDay);
        int rest = (int)(seconds - days * SecondsPerDay);
        fields[3] = rest / 3600;
        fields[4] = rest / 60 % 60;
        fields[5] = rest % 60;
        fields[6] = (int)IntDivision.FloorModulo(days + EpochWeekday, 7);

        long era = IntDivision.FloorDivide(days + EpochDays, DaysPerEra);
        int day = (int)(days + EpochDays - era * DaysPerEra);
        int year = (day - day / 1460 + day / 36524 - day / 146096) / 365;
        int dayOfYear = day - (365 * year + year / 4 - year / 100);
        int month = (5 * dayOfYear + 2) / 153;
        fields[2] = dayOfYear - (153 * month + 2) / 5 + 1;
        fields[1] = month < 10 ? month + 3 : month - 9;
        fields[0] = (int)(era * 400) + year + (month < 10 ? 0 : 1);
        fields[7] = (int)(days - DaysTo(fields[0], 1, 1)) + 1;
    }

    /// <summary>Seconds of year, month, day, hour, minute, second; months and the rest may be out of their ranges.</summary>
    public static long Join(int[] fields)
    {
        int months = fields[1] - 1;
        int years = IntDivision.FloorDivide(months, 12);
        long days = DaysTo(fields[0] + years, months - years * 12 + 1, 1) + fields[2] - 1;
        return days * SecondsPerDay + fields[3] * 3600L + fields[4] * 60L + fields[5];
    }

    private static long DaysTo(int year, int month, int day)
    {
        if (month <= 2)
            year--;
        int era = IntDivision.FloorDivide(year, 400);
        int yearOfEra = year - era * 400;
        int dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
        int dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
        return era * (long)DaysPerEra + dayOfEra - EpochDays;
    }
}
