-- 在 Neovim（0.7 及以上）里检查年报：把这些行放进 init.lua，并把 nianbao 装成命令。
-- Checks annual reports in Neovim (0.7 or later): put these lines into init.lua, and install the command nianbao.

vim.api.nvim_create_autocmd({ 'BufRead', 'BufNewFile' }, {
  pattern = { '*.nianbao', '*.nianbao.md', '*年度报告*.txt' },
  callback = function(event)
    vim.bo[event.buf].filetype = 'nianbao'
  end,
})

-- 从报告的文件夹往上，第一个放着 .nianbao.json 或 .git 的文件夹；没有就是报告所在的文件夹。上年报告和配置文件在其中找。
-- The first folder above the report with a .nianbao.json or a .git in it, else its own: last year's report and the configuration are looked for there.
local function root_of(file)
  local own = vim.fn.fnamemodify(file, ':p:h')
  local folder = own
  while true do
    for _, name in ipairs({ '.nianbao.json', '.git' }) do
      if vim.loop.fs_stat(folder .. '/' .. name) then
        return folder
      end
    end
    local above = vim.fn.fnamemodify(folder, ':h')
    if above == folder then
      return own
    end
    folder = above
  end
end

local clients = {}
vim.api.nvim_create_autocmd('FileType', {
  pattern = 'nianbao',
  callback = function(event)
    local root = root_of(event.file)
    local config = {
      name = 'nianbao',
      cmd = { 'nianbao', 'lsp', '--stdio' },
      root_dir = root,
      -- 'zh-cn' 或 'en'；其余设置与 VS Code 相同，去掉前面的 nianbao.。The other settings are those of VS Code.
      settings = { nianbao = { language = 'zh-cn' } },
      on_exit = function()
        clients[root] = nil
      end,
    }
    if vim.lsp.start then
      vim.lsp.start(config)
    else
      clients[root] = clients[root] or vim.lsp.start_client(config)
      vim.lsp.buf_attach_client(event.buf, clients[root])
    end
    -- Ctrl-X Ctrl-O：补全。Completes.
    vim.bo[event.buf].omnifunc = 'v:lua.vim.lsp.omnifunc'
    vim.keymap.set('n', 'K', vim.lsp.buf.hover, { buffer = event.buf, desc = '说明 What counts here' })
    vim.keymap.set('n', 'gd', vim.lsp.buf.definition, { buffer = event.buf, desc = '跳到来源 Where it comes from' })
    vim.keymap.set('n', '<Leader>a', vim.lsp.buf.code_action, { buffer = event.buf, desc = '修改 Mend' })
  end,
})
