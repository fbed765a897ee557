using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace IntegrationHub.Storage.Sqlite;

/// <summary>Names a process of this machine, so that another can tell whether it has ended: machine, process number and the moment it began.</summary>
internal static class LocalClaimant
{
    // Processes compute the moment from the clock, each for itself; and a number is not given to another process that soon.
    private static readonly TimeSpan Tolerance = TimeSpan.FromSeconds(5);

    public static string Own()
    {
        using var process = Process.GetCurrentProcess();
        return string.Create(CultureInfo.InvariantCulture, $"{Environment.MachineName}/{process.Id}/{Began(process).ToUnixTimeMilliseconds()}");
    }

    /// <summary>Whether that process has certainly ended. A name of another machine, or of another shape, is never gone.</summary>
    public static bool IsGone(string claimant)
    {
        if (claimant.Split('/') is not [var machine, var number, var moment] || machine != Environment.MachineName
            || !int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            || !long.TryParse(moment, NumberStyles.None, CultureInfo.InvariantCulture, out var began)) return false;
        try
        {
            using var process = Process.GetProcessById(id);
            return (Began(process) - DateTimeOffset.FromUnixTimeMilliseconds(began)).Duration() > Tolerance;
        }
        catch (ArgumentException)
        {
            return true;
        }
        catch (Exception fault) when (fault is InvalidOperationException or Win32Exception)
        {
            // It ended while it was looked at, or it is another's and cannot be looked at; the next look tells.
            return false;
        }
    }

    private static DateTimeOffset Began(Process process) => new(process.StartTime.ToUniversalTime());
}
