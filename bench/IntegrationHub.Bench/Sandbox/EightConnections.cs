using System.Net.Http.Headers;

namespace IntegrationHub.Bench.Sandbox;

/// <summary>Eight clients, each with a connection of its own, that send as fast as they are answered.</summary>
internal sealed class EightConnections : IDisposable
{
    private const int Clients = 8;

    private readonly HttpClient[] _clients;

    public EightConnections(Uri address)
    {
        _clients = [.. Enumerable.Range(0, Clients).Select(_ => new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = 1 }) { BaseAddress = address })];
        foreach (var client in _clients)
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "sk_test_bench");
    }

    /// <summary>Sends so many requests and reads every answer to its end.</summary>
    /// <param name="count">How many in all; a multiple of eight.</param>
    /// <param name="send">Sends the request of a number.</param>
    /// <returns>How many bytes came back, so that nothing is optimised away.</returns>
    /// <exception cref="HttpRequestException">An answer was not 200; the measurement would be of something else.</exception>
    public async Task<long> Send(int count, Func<HttpClient, int, Task<HttpResponseMessage>> send)
    {
        var bytes = await Task.WhenAll(_clients.Select((client, which) => Task.Run(async () =>
        {
            var read = 0L;
            for (var i = which; i < count; i += Clients)
            {
                using var answer = await send(client, i);
                answer.EnsureSuccessStatusCode();
                read += (await answer.Content.ReadAsByteArrayAsync()).Length;
            }

            return read;
        })));
        return bytes.Sum();
    }

    public void Dispose() => Array.ForEach(_clients, client => client.Dispose());
}
