using System.Text;
using System.Threading.Channels;
using IntegrationHub.Sandbox.Controls;
using IntegrationHub.Sandbox.Store;

namespace IntegrationHub.Sandbox.Webhooks;

/// <summary>Sends what is due, in order, and tries again what did not arrive. It follows no redirect and reaches this machine only.</summary>
internal sealed class WebhookSender : IAsyncDisposable
{
    private static readonly TimeSpan LongestAnswer = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(1);

    private readonly IShopStore _store;
    private readonly TimeProvider _time;
    private readonly Func<Uri> _address;
    private readonly HttpClient _http;
    private readonly CancellationTokenSource _stop = new();
    private readonly Channel<bool> _bell = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly Task _running;
    private int _disposed;

    public WebhookSender(IShopStore store, TimeProvider time, Func<Uri> address)
    {
        (_store, _time, _address) = (store, time, address);
        _http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false, UseCookies = false }) { Timeout = LongestAnswer };
        _running = Task.Run(RunAsync);
    }

    /// <summary>Says that something may be due now.</summary>
    public void Ring() => _bell.Writer.TryWrite(true);

    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _disposed, 1) == 1)
            return;
        await _stop.CancelAsync().ConfigureAwait(false);
        await _running.ConfigureAwait(false);
        _http.Dispose();
        _stop.Dispose();
    }

    private async Task RunAsync()
    {
        try
        {
            while (true)
            {
                await WaitAsync(await SendDueAsync().ConfigureAwait(false)).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException)
        {
            // The server stops; what was not sent is sent by the next one.
        }
    }

    /// <summary>Sends what is due in both shops. A state file that cannot be used now is tried again in a while; requests say what is wrong with it.</summary>
    private async Task<TimeSpan?> SendDueAsync()
    {
        try
        {
            return Earlier(await SendDueAsync(isLive: false).ConfigureAwait(false), await SendDueAsync(isLive: true).ConfigureAwait(false));
        }
        catch (Exception e) when (e is StripeErrorException or DamagedJournalException or IOException or UnauthorizedAccessException)
        {
            return LongestWait;
        }
    }

    private static TimeSpan? Earlier(TimeSpan? one, TimeSpan? other) => one is null || other < one ? other : one;

    private async Task WaitAsync(TimeSpan? next)
    {
        var rung = _bell.Reader.WaitToReadAsync(_stop.Token).AsTask();
        if (next is { } wait)
            await Task.WhenAny(rung, Task.Delay(wait < LongestWait ? wait : LongestWait, TimeProvider.System, _stop.Token)).ConfigureAwait(false);
        else
            await rung.ConfigureAwait(false);
        _stop.Token.ThrowIfCancellationRequested();
        _bell.Reader.TryRead(out _);
    }

    /// <summary>Sends everything that is due, and says how long until the next; null when nothing is pending.</summary>
    private async Task<TimeSpan?> SendDueAsync(bool isLive)
    {
        while (true)
        {
            var (parcels, next) = await _store
                .RunAsync<(IReadOnlyList<Parcel>, TimeSpan?)>(isLive, shop => (Pack(shop), null), _stop.Token).ConfigureAwait(false);
            if (parcels.Count == 0)
                return next;
            foreach (var parcel in parcels)
            {
                var status = await SendAsync(parcel).ConfigureAwait(false);
                await _store.RunAsync<bool>(
                    isLive,
                    shop =>
                    {
                        Deliveries.Record(shop, SandboxClock.Now(shop, Machine), parcel.Delivery, status);
                        return (true, null);
                    },
                    _stop.Token).ConfigureAwait(false);
            }
        }
    }

    private (IReadOnlyList<Parcel> Parcels, TimeSpan? Next) Pack(Shop shop)
    {
        var now = SandboxClock.Now(shop, Machine);
        var show = new Renderer(shop, ResourceCatalog.Instance, now, _address());
        var parcels = new List<Parcel>();
        foreach (var delivery in Deliveries.Take(shop, now))
        {
            var endpoint = shop.Find(WebhookEndpoints.Type.Name, delivery.Text("endpoint"))!;
            if (Call.IsDeleted(endpoint))
                Deliveries.GiveUp(shop, delivery);
            else
                parcels.Add(new Parcel(delivery.Id(), endpoint.Text("url")!, endpoint.Text("_secret")!, StripeApi.Text(show.Show("event", delivery.Text("event"))!)));
        }

        return (parcels, Deliveries.NextAt(shop) is { } at ? TimeSpan.FromSeconds(Math.Max(0, at - now)) : null);
    }

    private async Task<int?> SendAsync(Parcel parcel)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, parcel.Url);
        request.Content = new StringContent(parcel.Payload, Encoding.UTF8, "application/json");
        request.Headers.TryAddWithoutValidation("Stripe-Signature", WebhookSignature.Of(parcel.Secret, Machine, parcel.Payload));
        request.Headers.TryAddWithoutValidation("User-Agent", "Stripe/1.0 (IntegrationHub sandbox)");
        try
        {
            using var answer = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, _stop.Token).ConfigureAwait(false);
            return (int)answer.StatusCode;
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException && !_stop.IsCancellationRequested)
        {
            return null;
        }
    }

    private long Machine => _time.GetUtcNow().ToUnixTimeSeconds();

    private sealed record Parcel(string Delivery, string Url, string Secret, string Payload);
}
