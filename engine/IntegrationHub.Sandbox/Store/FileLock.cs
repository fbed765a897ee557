using System.Diagnostics;

namespace IntegrationHub.Sandbox.Store;

/// <summary>An exclusive lock that other processes respect too: the one who holds the lock file open.</summary>
internal static class FileLock
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    public static async Task<IDisposable> TakeAsync(string path, CancellationToken cancel)
    {
        var waited = Stopwatch.StartNew();
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1);
            }
            catch (IOException e) when (IsHeldByAnother(e))
            {
                if (waited.Elapsed > Patience)
                {
                    throw new StripeErrorException(new StripeError(
                        409,
                        "invalid_request_error",
                        "This object cannot be accessed right now because another API request or Stripe process is " +
                        "currently accessing it. If you see this error intermittently, retry the request.")
                    { Code = "lock_timeout", WasRunning = false });
                }

                await Task.Delay(TimeSpan.FromMilliseconds(Math.Min(1 + attempt, 20)), TimeProvider.System, cancel)
                    .ConfigureAwait(false);
            }
        }
    }

    /// <summary>A missing folder or a full disk is no lock; only another's hold on the file is worth waiting for.</summary>
    private static bool IsHeldByAnother(IOException e) =>
        e is not (FileNotFoundException or DirectoryNotFoundException or PathTooLongException or DriveNotFoundException);
}
